"""What NetworkX and igraph read of GraphML files, as JSON: {file: {library: {graph, nodes, edges}}}."""

import json
import math
import sys

import igraph
import networkx


def known(values):
    """igraph fills up what a file doesn't say."""
    return {k: v for k, v in values.items() if v != "" and not (isinstance(v, float) and math.isnan(v))}


def by_networkx(path):
    graph = networkx.read_graphml(path)
    return {
        "directed": graph.is_directed(),
        "graph": {k: v for k, v in graph.graph.items() if isinstance(v, str)},
        "nodes": dict(graph.nodes(data=True)),
        "edges": {said["relation"]: {"ends": [a, b], **said} for a, b, said in graph.edges(data=True)},
    }


def by_igraph(path):
    graph = igraph.Graph.Read_GraphML(path)
    ids = graph.vs["id"] if graph.vcount() else []
    edges = {}
    for edge in graph.es:
        said = known(edge.attributes())
        said.pop("id", None)
        edges[said["relation"]] = {"ends": [ids[edge.source], ids[edge.target]], **said}
    return {
        "directed": graph.is_directed(),
        "graph": {name: graph[name] for name in graph.attributes()},
        "nodes": {node["id"]: known(node.attributes()) for node in graph.vs},
        "edges": edges,
    }


json.dump({path: {"networkx": by_networkx(path), "igraph": by_igraph(path)} for path in sys.argv[1:]}, sys.stdout)
