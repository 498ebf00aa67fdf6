// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published solver's own six-node test, through files. */
class OpenRankCommandTest {
  private static final String NODES =
      "id,initial,retention\nu1,1.0,.5\nu2,1.5,.5\nu3,.5,.5\nr1,.3,.3\nr2,.7,.3\nr3,2.0,.3\n";
  private static final String EDGES =
      """
      source,target,weight
      u1,u2,.05
      u1,u3,.05
      u3,u2,.1
      r1,r2,.1
      r3,r2,.1
      u1,r1,.27
      r1,u1,.9
      u1,r3,.63
      r3,u1,.63
      u2,r2,.54
      r2,u2,.54
      u2,r3,.36
      r3,u2,.17
      r3,u2,.10
      u3,r2,.9
      r2,u3,.36
      """;
  @TempDir Path folder;

  private Cli.Result solve(String nodes, String edges) throws Exception {
    Files.writeString(folder.resolve("nodes.csv"), nodes);
    Files.writeString(folder.resolve("edges.csv"), edges);
    return Cli.run(
        "openrank",
        "--nodes",
        folder.resolve("nodes.csv"),
        "--edges",
        folder.resolve("edges.csv"),
        "--out",
        folder.resolve("out/ranks.csv"));
  }

  @Test
  void vectorA() throws Exception {
    assertThat(solve(NODES, EDGES).code()).isZero();
    Map<String, Double> ranks = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("out/ranks.csv")).subList(1, 7)) {
      ranks.put(line.split(",")[0], Double.valueOf(line.split(",")[1]));
    }
    Map<String, Double> expected =
        Map.of(
            "u1", 1.07211, "u2", 1.291192, "u3", .47796, "r1", .292629, "r2", 1.117542, "r3",
            1.398181);
    expected.forEach((id, value) -> assertThat(ranks.get(id)).isCloseTo(value, within(1e-6)));
  }

  @Test
  void badRowsAreNamed() throws Exception {
    fails("nodes.csv:4", "retention 1.5", NODES.replace("u3,.5,.5", "u3,.5,1.5"), EDGES);
    fails("nodes.csv:3", "no number", NODES.replace("u2,1.5", "u2,much"), EDGES);
    fails("nodes.csv:8", "'u1'", NODES + "u1,1,.5\n", EDGES);
    fails("edges.csv:18", "unknown source 'u9'", NODES, EDGES + "u9,u1,.1\n");
    fails("edges.csv:18", "weight -0.1", NODES, EDGES + "u1,u2,-.1\n");
    fails("edges.csv:18", "outgoing weights of 'u1'", NODES, EDGES + "u1,u2,.01\n");
    fails("nodes.csv:4", "initial value -0.5", NODES.replace("u3,.5", "u3,-.5"), EDGES);
    fails("edges.csv", "The column 'weight' is missing", NODES, EDGES.replace("weight", "load"));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aRingThatKeepsNothingAndLosesNothingIsRefused() throws Exception {
    fails(
        "no single solution: a, b retain nothing",
        "Give one of them a retention above 0",
        "id,initial,retention\na,1,0\nb,2,0\nc,1,.5\n",
        "source,target,weight\na,b,1\nb,a,1\nc,a,1\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private void fails(String place, String what, String nodes, String edges) throws Exception {
    Cli.Result result = solve(nodes, edges);
    assertThat(result.err()).contains(place).contains(what);
    assertThat(result.code()).isEqualTo(1);
  }
}
