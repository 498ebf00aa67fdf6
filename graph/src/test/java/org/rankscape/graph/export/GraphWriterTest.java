// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.CollaborationMatrixBuilder;
import org.rankscape.graph.Node;

class GraphWriterTest {
  private static final CollaborationMatrix MATRIX =
      CollaborationMatrix.builder().add(20, 5, 40_679).add(20, 7, 5_252).add(10, 5, 22_235).build();

  private static String label(Node node) {
    return node.kind() == Node.Kind.REPOSITORY ? "a/<&\"ü🙂> " + node.id() : "dev-" + node.id();
  }

  private static String text(CollaborationMatrix matrix, GraphFormat format) {
    StringWriter out = new StringWriter();
    new GraphWriter(
            matrix, GraphWriterTest::label, node -> node.id() == 7 ? Double.NaN : node.id() / 4.0)
        .write(format, out);
    return out.toString();
  }

  /** What a program that reads the file sees: edges with weights, nodes with attributes. */
  private record Read(Map<String, Double> edges, Map<String, Map<String, String>> nodes) {}

  private static Read read(GraphFormat format, String text) {
    Graph<String, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(
            SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultWeightedEdgeSupplier());
    Map<String, Map<String, String>> attributes = new TreeMap<>();
    Map<DefaultWeightedEdge, Double> weights = new HashMap<>();
    GraphImporter<String, DefaultWeightedEdge> importer =
        switch (format) {
          case GRAPHML -> {
            GraphMLImporter<String, DefaultWeightedEdge> graphml = new GraphMLImporter<>();
            graphml.setVertexFactory(id -> id);
            graphml.addVertexAttributeConsumer(
                (p, a) ->
                    attributes
                        .computeIfAbsent(p.getFirst(), k -> new TreeMap<>())
                        .put(p.getSecond(), a.getValue()));
            yield graphml;
          }
          case GEXF -> {
            SimpleGEXFImporter<String, DefaultWeightedEdge> gexf = new SimpleGEXFImporter<>();
            gexf.setVertexFactory(id -> id);
            gexf.addVertexAttributeConsumer(
                (p, a) ->
                    attributes
                        .computeIfAbsent(p.getFirst(), k -> new TreeMap<>())
                        .put(p.getSecond(), a.getValue()));
            yield gexf;
          }
          case DOT -> {
            DOTImporter<String, DefaultWeightedEdge> dot = new DOTImporter<>();
            dot.setVertexFactory(id -> id);
            dot.addVertexAttributeConsumer(
                (p, a) ->
                    attributes
                        .computeIfAbsent(p.getFirst(), k -> new TreeMap<>())
                        .put(p.getSecond(), a.getValue()));
            dot.addEdgeAttributeConsumer(
                (p, a) -> {
                  if (p.getSecond().equals("weight")) {
                    weights.put(p.getFirst(), Double.valueOf(a.getValue()));
                  }
                });
            yield dot;
          }
        };
    importer.importGraph(graph, new StringReader(text));
    weights.forEach(graph::setEdgeWeight);
    Map<String, Double> edges = new TreeMap<>();
    for (DefaultWeightedEdge edge : graph.edgeSet()) {
      String source = graph.getEdgeSource(edge);
      String target = graph.getEdgeTarget(edge);
      edges.put(
          source.startsWith("r") ? source + " " + target : target + " " + source,
          graph.getEdgeWeight(edge));
    }
    attributes
        .values()
        .forEach(
            a -> a.keySet().retainAll(java.util.Set.of("label", "kind", "activity", "openrank")));
    return new Read(edges, attributes);
  }

  @ParameterizedTest
  @EnumSource
  void otherProgramsReadWhatWasWritten(GraphFormat format) {
    Read read = read(format, text(MATRIX, format));
    assertThat(read.edges).isEqualTo(Map.of("r10 d5", 22.235, "r20 d5", 40.679, "r20 d7", 5.252));
    assertThat(read.nodes.keySet()).containsExactly("d5", "d7", "r10", "r20");
    assertThat(read.nodes.get("r20"))
        .containsEntry("label", "a/<&\"ü🙂> 20")
        .containsEntry("kind", "repository")
        .containsEntry("activity", "45.931")
        .containsEntry("openrank", "5.0");
    assertThat(read.nodes.get("d7")).doesNotContainKey("openrank");
  }

  @Property(tries = 30)
  void anyOrderOfThePairsGivesTheSameBytesAndAllEdges(
      @ForAll @IntRange(min = 1, max = 60) int pairs, @ForAll long seed) {
    java.util.Random random = new java.util.Random(seed);
    CollaborationMatrixBuilder one = CollaborationMatrix.builder();
    CollaborationMatrixBuilder other = CollaborationMatrix.builder();
    long[][] all = new long[pairs][];
    for (int i = 0; i < pairs; i++) {
      all[i] = new long[] {random.nextInt(9), random.nextInt(9), random.nextInt(100_000)};
      one.add(all[i][0], all[i][1], all[i][2]);
    }
    for (int i = pairs - 1; i >= 0; i--) {
      other.add(all[i][0], all[i][1], all[i][2]);
    }
    CollaborationMatrix matrix = one.build();
    Map<String, Double> edges = new TreeMap<>();
    matrix.forEach(
        c ->
            edges.put(
                "r" + c.repositoryId() + " d" + c.developerId(), c.activityThousandths() / 1000.0));
    for (GraphFormat format : GraphFormat.values()) {
      String text = text(matrix, format);
      assertThat(text(other.build(), format)).isEqualTo(text);
      assertThat(read(format, text).edges).isEqualTo(edges);
    }
  }

  @Test
  void gexfAndGraphmlFollowTheirSchemas() throws Exception {
    for (GraphFormat format : new GraphFormat[] {GraphFormat.GEXF, GraphFormat.GRAPHML}) {
      String schema = format == GraphFormat.GEXF ? "/gexf.xsd" : "/graphml.xsd";
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(org.jgrapht.nio.gexf.GEXFExporter.class.getResource(schema))
          .newValidator()
          .validate(new StreamSource(new StringReader(text(MATRIX, format))));
    }
  }
}
