// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.rankscape.landscape.figure.Figure;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.page.ContentSecurityPolicy;
import org.rankscape.landscape.sheet.Language;

/**
 * A report as one HTML file: figures inside it as SVG images, no script, nothing fetched. HTML in
 * the Markdown is shown as text.
 */
final class ReportHtml {
  private ReportHtml() {}

  static String of(Node document, String title, Language language, Map<String, ReportFigure> all) {
    String css = css();
    String policy = ContentSecurityPolicy.of(List.of(), List.of(css));
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(
                context ->
                    (node, tag, attributes) -> {
                      if (node instanceof Image image) {
                        ReportFigure figure = ReportText.figure(image, all);
                        attributes.put("src", source(figure));
                        attributes.put("alt", figure.drawing().description());
                      }
                    })
            .build();
    return "<!doctype html>\n<html lang=\""
        + language.tag()
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\""
        + policy
        + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escape(title)
        + "</title>\n<style>"
        + css
        + "</style>\n</head>\n<body>\n<main>\n"
        + renderer.render(document)
        + "</main>\n</body>\n</html>\n";
  }

  private static String source(ReportFigure figure) {
    byte[] svg = new Figure(figure.embedded()).svg().getBytes(StandardCharsets.UTF_8);
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String css() {
    try (InputStream in = ReportHtml.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
