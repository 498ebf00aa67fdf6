// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import guru.nidi.graphviz.engine.Engine;
import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.Graphviz;
import guru.nidi.graphviz.engine.GraphvizCmdLineEngine;
import guru.nidi.graphviz.engine.GraphvizException;
import guru.nidi.graphviz.engine.GraphvizV8Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.landscape.model.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Routes edges between pinned nodes with Graphviz (neato, straight lines that end at the discs): by
 * an installed {@code dot}, else by the bundled engine on V8, whose library is unpacked into a
 * temporary folder. Where neither runs, the lines end at the centres, under the discs.
 */
final class EdgeRouter {
  private static final Logger LOG = LoggerFactory.getLogger(EdgeRouter.class);
  private static final int MEMORY = 200_000_000;
  private static final double POINTS_PER_INCH = 72;

  private EdgeRouter() {}

  /**
   * Control points of a cubic spline for every link, x and y in turn.
   *
   * @param index index of a node by its id
   */
  static List<double[]> routes(
      List<Node> nodes, double[][] at, List<Link> links, Map<String, Integer> index) {
    if (links.isEmpty()) {
      return List.of();
    }
    String plain = render(graph(nodes, at, links, index));
    return plain == null ? straight(at, links, index) : parse(plain, at, links, index);
  }

  private static String graph(
      List<Node> nodes, double[][] at, List<Link> links, Map<String, Integer> index) {
    StringBuilder dot =
        new StringBuilder("graph network {\ngraph [inputscale=72, splines=line, overlap=true];\n")
            .append("node [shape=circle, fixedsize=true, label=\"\"];\n");
    for (int i = 0; i < nodes.size(); i++) {
      dot.append(
          String.format(
              Locale.ROOT,
              "n%d [pos=\"%.2f,%.2f!\", width=%.4f];%n",
              i,
              at[i][0],
              -at[i][1],
              2 * nodes.get(i).radius() / POINTS_PER_INCH));
    }
    for (Link link : links) {
      dot.append('n')
          .append(index.get(link.a()))
          .append(" -- n")
          .append(index.get(link.b()))
          .append(";\n");
    }
    return dot.append("}\n").toString();
  }

  private static synchronized String render(String dot) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("rankscape-graphviz");
      Graphviz.useEngine(new GraphvizCmdLineEngine(), new GraphvizV8Engine(folder.toString()));
      return Graphviz.fromString(dot)
          .engine(Engine.NEATO)
          .totalMemory(MEMORY)
          .render(Format.PLAIN)
          .toString();
    } catch (GraphvizException | LinkageError e) {
      LOG.warn("Graphviz did not run, edges are drawn straight: {}", e.toString());
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Graphviz.releaseEngine();
      delete(folder);
    }
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  /** Lines such as {@code edge n0 n1 4 x y x y ...}, in inches, y upwards, shifted as a whole. */
  private static List<double[]> parse(
      String plain, double[][] at, List<Link> links, Map<String, Integer> index) {
    double shiftX = Double.NaN;
    double shiftY = 0;
    Map<String, double[]> found = new HashMap<>();
    for (String line : plain.lines().toList()) {
      String[] words = line.split(" ");
      if (words[0].equals("node") && words[1].equals("n0")) {
        shiftX = at[0][0] - Double.parseDouble(words[2]) * POINTS_PER_INCH;
        shiftY = at[0][1] + Double.parseDouble(words[3]) * POINTS_PER_INCH;
      } else if (words[0].equals("edge")) {
        double[] points = new double[2 * Integer.parseInt(words[3])];
        for (int i = 0; i < points.length; i++) {
          double inches = Double.parseDouble(words[4 + i]);
          points[i] =
              i % 2 == 0 ? shiftX + inches * POINTS_PER_INCH : shiftY - inches * POINTS_PER_INCH;
        }
        found.put(words[1] + " " + words[2], points);
      }
    }
    List<double[]> routes = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      double[] route = found.get("n" + index.get(link.a()) + " n" + index.get(link.b()));
      routes.add(route != null ? route : straight(at, links, index).get(i));
    }
    return routes;
  }

  private static List<double[]> straight(
      double[][] at, List<Link> links, Map<String, Integer> index) {
    List<double[]> out = new ArrayList<>();
    for (Link link : links) {
      double[] a = at[index.get(link.a())];
      double[] b = at[index.get(link.b())];
      out.add(
          new double[] {
            a[0],
            a[1],
            (2 * a[0] + b[0]) / 3,
            (2 * a[1] + b[1]) / 3,
            (a[0] + 2 * b[0]) / 3,
            (a[1] + 2 * b[1]) / 3,
            b[0],
            b[1]
          });
    }
    return out;
  }
}
