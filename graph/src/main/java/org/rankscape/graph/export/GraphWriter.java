// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.graph.export;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.BaseExporter;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.gexf.GEXFAttributeType;
import org.jgrapht.nio.gexf.GEXFExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedWeightedGraph;
import org.rankscape.graph.CollaborationMatrix;
import org.rankscape.graph.Node;

/**
 * Writes a collaboration as an undirected bipartite graph. Nodes are called {@code r} or {@code d}
 * and their numeric id (one without a name: its number in the file) and have the attributes
 *
 * <ul>
 *   <li>{@code label}: name of the repository, or login; {@code developer} and its number in the
 *       file for one without a name,
 *   <li>{@code kind}: {@code repository} or {@code developer},
 *   <li>{@code activity}: sum over the node's pairs,
 *   <li>{@code openrank}: where it is known.
 * </ul>
 *
 * Edges have the pair's activity as {@code weight}. Repositories come before developers, both by
 * id; edges by repository, then developer. The same collaboration gives the same bytes.
 */
public final class GraphWriter {
  private static final double THOUSANDTHS = 1000.0;

  private final CollaborationMatrix matrix;
  private final Function<? super Node, String> label;
  private final ToDoubleFunction<? super Node> openRank;

  /**
   * A writer of one graph.
   *
   * @param label name of a node, or null for one that is not to be recognised
   * @param openRank OpenRank of a node, NaN where it is not known
   */
  public GraphWriter(
      CollaborationMatrix matrix,
      Function<? super Node, String> label,
      ToDoubleFunction<? super Node> openRank) {
    this.matrix = matrix;
    this.label = label;
    this.openRank = openRank;
  }

  /** Writes the graph; the writer is flushed and left open. */
  public void write(GraphFormat format, Writer out) {
    exporter(format).exportGraph(graph(), out);
  }

  private GraphExporter<Integer, Integer> exporter(GraphFormat format) {
    return switch (format) {
      case GRAPHML -> {
        GraphMLExporter<Integer, Integer> exporter = new GraphMLExporter<>(this::id);
        exporter.setExportEdgeWeights(true);
        Map<String, AttributeType> types =
            Map.of(
                "label", AttributeType.STRING,
                "kind", AttributeType.STRING,
                "activity", AttributeType.DOUBLE,
                "openrank", AttributeType.DOUBLE);
        types.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(
                e ->
                    exporter.registerAttribute(
                        e.getKey(), GraphMLExporter.AttributeCategory.NODE, e.getValue()));
        yield withNodes(exporter);
      }
      case GEXF -> {
        GEXFExporter<Integer, Integer> exporter = new GEXFExporter<>(this::id, edge -> "e" + edge);
        exporter.setParameter(GEXFExporter.Parameter.EXPORT_META, false);
        exporter.setParameter(GEXFExporter.Parameter.EXPORT_EDGE_WEIGHTS, true);
        exporter.registerAttribute(
            "kind", GEXFExporter.AttributeCategory.NODE, GEXFAttributeType.STRING);
        exporter.registerAttribute(
            "activity", GEXFExporter.AttributeCategory.NODE, GEXFAttributeType.DOUBLE);
        exporter.registerAttribute(
            "openrank", GEXFExporter.AttributeCategory.NODE, GEXFAttributeType.DOUBLE);
        yield withNodes(exporter);
      }
      case DOT -> {
        DOTExporter<Integer, Integer> exporter = new DOTExporter<>(this::id);
        exporter.setEdgeAttributeProvider(
            edge -> Map.of("weight", DefaultAttribute.createAttribute(weight(edge))));
        yield withNodes(exporter);
      }
    };
  }

  private <X extends BaseExporter<Integer, Integer>> X withNodes(X exporter) {
    exporter.setVertexAttributeProvider(this::attributes);
    return exporter;
  }

  private String id(int index) {
    boolean repository = index < matrix.repositories();
    return (repository ? "r" : "d")
        + (label.apply(matrix.node(index)) == null ? number(index) : matrix.id(index));
  }

  private int number(int index) {
    return index < matrix.repositories() ? index + 1 : index - matrix.repositories() + 1;
  }

  private Map<String, Attribute> attributes(int index) {
    Node node = matrix.node(index);
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    String kind = node.kind() == Node.Kind.REPOSITORY ? "repository" : "developer";
    String name = label.apply(node);
    String shown = name == null ? kind + " " + number(index) : xml(name);
    attributes.put("label", DefaultAttribute.createAttribute(shown));
    attributes.put("kind", DefaultAttribute.createAttribute(kind));
    attributes.put("activity", DefaultAttribute.createAttribute(matrix.total(index) / THOUSANDTHS));
    double value = openRank.applyAsDouble(node);
    if (!Double.isNaN(value)) {
      attributes.put("openrank", DefaultAttribute.createAttribute(value));
    }
    return attributes;
  }

  /** Characters that no XML document may contain are left out. */
  private static String xml(String text) {
    return text.codePoints()
        .filter(c -> c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private double weight(int edge) {
    return matrix.activity(edge) / THOUSANDTHS;
  }

  /** Edges are numbered as their positions in the rows of the repositories. */
  private Graph<Integer, Integer> graph() {
    return new SparseIntUndirectedWeightedGraph(matrix.nodes(), matrix.pairs(), this::edges);
  }

  private Stream<Triple<Integer, Integer, Double>> edges() {
    return IntStream.range(0, matrix.repositories())
        .boxed()
        .flatMap(
            row ->
                IntStream.range(matrix.rowStart(row), matrix.rowStart(row + 1))
                    .mapToObj(k -> Triple.of(row, matrix.neighbour(k), weight(k))));
  }
}
