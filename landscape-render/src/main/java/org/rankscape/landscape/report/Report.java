// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.rankscape.landscape.draw.OutputFile;
import org.rankscape.landscape.draw.PdfWriter;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.sheet.Language;

/**
 * The report of a period: text that states the numbers, and every figure that the data allow. The
 * same input and template give the same bytes.
 */
public final class Report {
  private final ReportTemplate template;
  private final Language language;
  private final String title;
  private final Map<String, ReportFigure> figures;
  private final String markdown;

  private Report(ReportInput input, ReportTemplate template) {
    Analysis analysis = new Analysis(input);
    Map<String, ReportFigure> all = new LinkedHashMap<>();
    new ReportFigures(input, analysis).all().forEach(f -> all.put(f.id(), f));
    this.figures = Collections.unmodifiableMap(all);
    this.template = template;
    this.language = input.language();
    ReportValues values = new ReportValues(input, analysis, figures);
    this.title = values.title();
    this.markdown = template.fill(values.all());
  }

  /**
   * Makes a report.
   *
   * @throws IllegalArgumentException if the template is not valid; the message names what is wrong
   */
  public static Report of(ReportInput input, ReportTemplate template) {
    return new Report(input, template);
  }

  /** The figures in the order in which the included template shows them. */
  public List<ReportFigure> figures() {
    return List.copyOf(figures.values());
  }

  /** The text as CommonMark. */
  public String markdown() {
    return markdown;
  }

  /** The report as one HTML file. */
  public String html() {
    return ReportHtml.of(ReportText.parse(markdown), title, language, figures);
  }

  /** The report as PDF file, A4. */
  public byte[] pdf() {
    Node document = ReportText.parse(markdown);
    return PdfWriter.bytes(new ReportPages(title, language, figures).of(document));
  }

  /**
   * Writes {@code report.html}, {@code report.pdf}, {@code report.md}, the folder {@code figures},
   * and in the folder {@code template} what it was written from.
   *
   * @throws java.io.UncheckedIOException if the folder cannot be written
   */
  public void write(Path folder) {
    String html = html();
    byte[] pdf = pdf();
    figures.values().forEach(f -> f.write(folder.resolve("figures")));
    ReportFigures.IDS.stream()
        .filter(id -> !figures.containsKey(id))
        .forEach(id -> ReportFigure.delete(folder.resolve("figures"), id));
    text(folder.resolve("template").resolve(ReportTemplate.file(language)), template.text());
    text(folder.resolve("report.md"), markdown);
    OutputFile.write(folder.resolve("report.pdf"), pdf);
    text(folder.resolve("report.html"), html);
  }

  private static void text(Path file, String text) {
    OutputFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
