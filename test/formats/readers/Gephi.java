import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** What Gephi reads of graph files, as JSON on one line: {file: {issues, nodes, edges}}. Run as source, with the toolkit on the class path. */
class Gephi {
  public static void main(String[] files) throws Exception {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (String file : files) answers.put(file, read(file));
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(json(answers));
    System.exit(0); // Gephi leaves threads behind.
  }

  private static Map<String, Object> read(String file) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(file));
    // As it lies in the file, rather than scaled to Gephi's liking.
    container.getLoader().setAutoScale(false);
    List<Object> issues = new ArrayList<>();
    container.getReport().getIssues(1000).forEachRemaining(issue -> issues.add(issue.getLevel() + " " + issue.getMessage()));
    importer.process(container, new DefaultProcessor(), workspace);
    Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getGraph();
    Map<String, Object> nodes = new LinkedHashMap<>();
    for (Node node : graph.getNodes().toArray()) {
      Map<String, Object> said = attributes(node, graph.getModel().getNodeTable());
      said.put("at", List.of(node.x(), node.y()));
      said.put("size", node.size());
      said.put("colour", List.of(node.getColor().getRed(), node.getColor().getGreen(), node.getColor().getBlue()));
      nodes.put(node.getId().toString(), said);
    }
    Map<String, Object> edges = new LinkedHashMap<>();
    for (Edge edge : graph.getEdges().toArray()) {
      Map<String, Object> said = attributes(edge, graph.getModel().getEdgeTable());
      said.put("ends", List.of(edge.getSource().getId().toString(), edge.getTarget().getId().toString()));
      said.put("directed", edge.isDirected());
      said.put("kind", String.valueOf(edge.getTypeLabel()));
      edges.put(edge.getId().toString(), said);
    }
    return new LinkedHashMap<>(Map.of("issues", issues, "nodes", nodes, "edges", edges));
  }

  /** By the columns' titles, as the data laboratory shows them. */
  private static Map<String, Object> attributes(Element element, Table table) {
    Map<String, Object> said = new LinkedHashMap<>();
    for (Column column : table) {
      Object value = element.getAttribute(column);
      if (value != null) said.put(column.getTitle(), value);
    }
    return said;
  }

  private static String json(Object value) {
    if (value == null) return "null";
    if (value instanceof Map<?, ?> map) {
      List<String> pairs = new ArrayList<>();
      map.forEach((key, one) -> pairs.add(json(key.toString()) + ":" + json(one)));
      return "{" + String.join(",", pairs) + "}";
    }
    if (value instanceof Object[] array) return json(java.util.Arrays.asList(array));
    if (value instanceof List<?> list) return "[" + String.join(",", list.stream().map(Gephi::json).toList()) + "]";
    if (value instanceof Number || value instanceof Boolean) return value.toString();
    StringBuilder text = new StringBuilder("\"");
    for (char unit : value.toString().toCharArray()) {
      if (unit == '"' || unit == '\\' || unit < ' ') text.append(String.format("\\u%04x", (int) unit));
      else text.append(unit);
    }
    return text.append('"').toString();
  }
}
