# Copyright the Rankscape authors.
# SPDX-License-Identifier: Apache-2.0
"""PageRank by igraph's PRPACK: EDGES RANKS NODES DAMPING. Prints seconds and igraph's version."""

import array
import sys
import time

import igraph

edges, ranks, nodes, damping = sys.argv[1:]
columns = array.array("i")
with open(edges, "rb") as file:
    columns.frombytes(file.read())
columns.byteswap()
graph = igraph.Graph(n=int(nodes), edges=zip(columns[0::3], columns[1::3]))
weights = [float(a) for a in columns[2::3]]
start = time.perf_counter()
values = graph.pagerank(damping=float(damping), weights=weights, implementation="prpack")
seconds = time.perf_counter() - start
values = array.array("d", values)
values.byteswap()
with open(ranks, "wb") as file:
    file.write(values.tobytes())
print(seconds, igraph.__version__)
