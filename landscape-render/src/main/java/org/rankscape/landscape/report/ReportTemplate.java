// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rankscape.landscape.sheet.Language;

/**
 * The text of a report as a Mustache template that gives Markdown. What is inserted is escaped, so
 * that it can be neither markup nor HTML.
 *
 * @param name where it comes from, for errors
 * @param text the template
 */
public record ReportTemplate(String name, String text) {
  private static final String SPECIAL = "\\`*_[]<>|~&";

  /** What begins a list, a heading or an underlining where it stands first. */
  private static final Pattern OPENING =
      Pattern.compile("(?:([-+]|#{1,6})(?:\\s.*)?|[-=]+)|(\\d{1,9})[.)](?:\\s.*)?", Pattern.DOTALL);

  /** The template that comes with the program. */
  public static ReportTemplate included(Language language) {
    String file = file(language);
    try (InputStream in = ReportTemplate.class.getResourceAsStream(file)) {
      return new ReportTemplate(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The template of a folder.
   *
   * @throws IllegalArgumentException if the folder has none of the language
   */
  public static ReportTemplate in(Path folder, Language language) {
    Path file = folder.resolve(file(language));
    try {
      return new ReportTemplate(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot read template "
              + file
              + ": write one, starting from the folder template of a report.",
          e);
    }
  }

  /** Name of the template's file in a language. */
  public static String file(Language language) {
    return language == Language.ZH ? "report-zh.md" : "report-en.md";
  }

  /**
   * Fills the template in.
   *
   * @throws IllegalArgumentException if it is no valid template or names a value that there is not
   */
  String fill(Map<String, Object> values) {
    try {
      return Mustache.compiler()
          .withEscaper(ReportTemplate::escape)
          .emptyStringIsFalse(true)
          .compile(text)
          .execute(values)
          .replaceAll("\n{3,}", "\n\n");
    } catch (MustacheException e) {
      throw new IllegalArgumentException("template " + name + ": " + e.getMessage(), e);
    }
  }

  /** The text with a backslash before every character that would mean something in Markdown. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
        .forEach(
            c -> {
              if (SPECIAL.indexOf(c) >= 0) {
                out.append('\\');
              }
              out.appendCodePoint(c);
            });
    Matcher opening = OPENING.matcher(out);
    return opening.matches()
        ? out.insert(opening.group(2) == null ? 0 : opening.end(2), '\\').toString()
        : out.toString();
  }
}
