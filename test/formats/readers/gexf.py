"""What NetworkX reads of GEXF files, as JSON: {file: {nodes, edges}}.

NetworkX knows no file with directed and undirected edges: for it, what is symmetric is made mutual, as docs/formats/gexf.md says.
"""

import io
import json
import sys

import networkx


def read(path):
    with open(path, "rb") as file:
        text = file.read()
    text = text.replace(b"<graph ", b'<graph defaultedgetype="directed" ', 1)
    text = text.replace(b' type="undirected"', b' type="mutual"')
    graph = networkx.read_gexf(io.BytesIO(text))
    edges = graph.edges(data=True)
    return {
        "nodes": dict(graph.nodes(data=True)),
        "edges": {said["id"]: {"ends": sorted([a, b]), **said} for a, b, said in edges},
        "arcs": graph.number_of_edges(),
    }


json.dump({path: read(path) for path in sys.argv[1:]}, sys.stdout)
