// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedWeightedGraph;
import org.rankscape.graph.CollaborationMatrix;

/** PageRank by other libraries on the same graph. */
final class Peers {
  private static final double DAMPING = 0.85;

  /** Seconds that a library took once the graph was built, and its values. */
  @SuppressWarnings("ArrayRecordComponent") // a vector; compared by identity
  record Timed(String name, double seconds, double[] values) {}

  private Peers() {}

  /** The sparse graph of jgrapht-opt. */
  static Graph<Integer, Integer> sparseGraph(CollaborationMatrix matrix) {
    List<Triple<Integer, Integer, Double>> edges = new ArrayList<>(matrix.pairs());
    for (int r = 0; r < matrix.repositories(); r++) {
      for (int k = matrix.rowStart(r); k < matrix.rowStart(r + 1); k++) {
        edges.add(Triple.of(r, matrix.neighbour(k), (double) matrix.activity(k)));
      }
    }
    return new SparseIntUndirectedWeightedGraph(matrix.nodes(), edges);
  }

  /** JGraphT's PageRank with so many rounds; it would stop earlier only if nothing changed. */
  static Timed jgrapht(Graph<Integer, Integer> graph, int rounds) {
    long start = System.nanoTime();
    Map<Integer, Double> scores =
        new PageRank<>(graph, DAMPING, rounds, Double.MIN_VALUE).getScores();
    double seconds = (System.nanoTime() - start) / 1e9;
    double[] values = new double[scores.size()];
    scores.forEach((vertex, score) -> values[vertex] = score);
    return new Timed("JGraphT PageRank", seconds, values);
  }

  /** igraph's PRPACK through Python; null if no Python here has igraph. */
  static Timed igraph(CollaborationMatrix matrix, Path work)
      throws IOException, InterruptedException {
    String python = pythonWithIgraph();
    if (python == null) {
      return null;
    }
    Path edges = work.resolve("edges");
    Path ranks = work.resolve("ranks");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(edges), 1 << 20))) {
      for (int r = 0; r < matrix.repositories(); r++) {
        for (int k = matrix.rowStart(r); k < matrix.rowStart(r + 1); k++) {
          out.writeInt(r);
          out.writeInt(matrix.neighbour(k));
          out.writeInt((int) matrix.activity(k));
        }
      }
    }
    Path script = work.resolve("igraph_pagerank.py");
    try (InputStream in = Peers.class.getResourceAsStream("igraph_pagerank.py")) {
      Files.copy(in, script);
    }
    Process process =
        new ProcessBuilder(
                python,
                script.toString(),
                edges.toString(),
                ranks.toString(),
                Integer.toString(matrix.nodes()),
                Double.toString(DAMPING))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String[] said;
    try (var lines = process.inputReader()) {
      said = lines.readLine().split(" ", 2);
    }
    if (process.waitFor() != 0) {
      throw new IOException("igraph failed with exit code " + process.exitValue());
    }
    double[] values = new double[matrix.nodes()];
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(ranks)))) {
      for (int i = 0; i < values.length; i++) {
        values[i] = in.readDouble();
      }
    }
    return new Timed("igraph " + said[1] + " PRPACK", Double.parseDouble(said[0]), values);
  }

  private static String pythonWithIgraph() throws InterruptedException {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      try {
        Process process =
            new ProcessBuilder(python, "-c", "import igraph")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() == 0) {
          return python;
        }
      } catch (IOException e) {
        // there is no such program
      }
    }
    return null;
  }
}
