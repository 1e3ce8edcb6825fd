"""Reads a GraphML file with NetworkX and writes it again: what writing took, as a line of JSON. Milliseconds, MiB."""

import json
import resource
import sys
import time

import networkx

source, form, target = sys.argv[1:]
graph = networkx.read_graphml(source, force_multigraph=True)
write = {"gexf": networkx.write_gexf, "graphml": networkx.write_graphml}[form]
start, before = time.perf_counter(), time.process_time()
write(graph, target)
taken = {
    "ms": (time.perf_counter() - start) * 1000,
    "cpuMs": (time.process_time() - before) * 1000,
    "peakMib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}
print(json.dumps(taken))
