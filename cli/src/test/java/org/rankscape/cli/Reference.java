// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rankscape.cli.command.Rankscape;
import org.rankscape.cli.settings.RunSettings;
import org.rankscape.warehouse.Table;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The reference of commands, settings and tables, from picocli's model and from the Javadoc of the
 * records that hold settings and rows.
 */
final class Reference {
  private static final String GENERATED =
      "<!-- Made from the code by Reference.java; ReferenceTest compares. Do not edit. -->\n\n";

  private static final Pattern DOC =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public record (\\w+)", Pattern.DOTALL);
  private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) ((?:(?!@param).)*)", 32);

  private Reference() {}

  /** The files of {@code docs/reference} by name. */
  static Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put("commands.md", commands());
    files.put("settings.md", settings());
    files.put("tables.md", tables());
    return files;
  }

  private static String commands() {
    StringBuilder out = new StringBuilder("# Commands\n\n").append(GENERATED);
    out.append(
        "Exit codes: 0 done, 1 failed, 2 wrong usage. Results go to standard output, progress");
    out.append(" and errors to standard error.\n");
    commands(out, Rankscape.commandLine());
    return out.toString();
  }

  private static void commands(StringBuilder out, CommandLine parent) {
    parent
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (!name.equals("help")) {
                command(out, command);
                commands(out, command);
              }
            });
  }

  private static void command(StringBuilder out, CommandLine command) {
    var spec = command.getCommandSpec();
    var usage = spec.usageMessage();
    out.append("\n## ").append(spec.qualifiedName()).append("\n\n");
    out.append(escaped(String.join(" ", usage.description()))).append("\n\n");
    List<List<String>> rows = new ArrayList<>();
    for (PositionalParamSpec p : spec.positionalParameters()) {
      rows.add(List.of("`" + p.paramLabel() + "`", text(p.description(), p.required(), p)));
    }
    for (OptionSpec o : spec.options()) {
      if (!o.hidden()
          && !List.of("--help", "--version", "--stacktrace").contains(o.longestName())) {
        String value = o.arity().max() > 0 ? " " + o.paramLabel() : "";
        rows.add(
            List.of("`" + o.longestName() + value + "`", text(o.description(), o.required(), o)));
      }
    }
    if (!rows.isEmpty()) {
      table(out, List.of("option", "meaning"), rows);
    }
    String footer = String.join("\n", usage.footer()).strip();
    if (!footer.isEmpty()) {
      out.append("\n```text\n").append(footer).append("\n```\n");
    }
  }

  private static String text(
      String[] description, boolean required, CommandLine.Model.ArgSpec arg) {
    List<String> candidates = new ArrayList<>();
    if (arg.completionCandidates() != null) {
      arg.completionCandidates().forEach(candidates::add);
    }
    String text =
        String.join(" ", description)
            .replace("${COMPLETION-CANDIDATES}", String.join(", ", candidates))
            .replace("${DEFAULT-VALUE}", String.valueOf(arg.defaultValue()))
            .replace("%%", "%");
    return (required ? "**Needed" + others(arg) + ".** " : "") + text;
  }

  /** What may be given in place of an option: the others of its exclusive group. */
  private static String others(CommandLine.Model.ArgSpec arg) {
    List<String> others = new ArrayList<>();
    var group = arg.group();
    if (group != null && !group.exclusive()) {
      group.args().stream().filter(a -> a != arg).forEach(a -> others.add("with " + label(a)));
    }
    var within = group == null || group.exclusive() ? null : group;
    var exclusive = within == null ? group : within.parentGroup();
    if (exclusive != null && exclusive.exclusive()) {
      exclusive.args().stream().filter(a -> a != arg).forEach(a -> others.add("or " + label(a)));
      exclusive.subgroups().stream()
          .filter(g -> g != within)
          .forEach(
              g ->
                  others.add(
                      "or "
                          + g.args().stream()
                              .map(Reference::label)
                              .collect(Collectors.joining(" with "))));
    }
    return others.isEmpty() ? "" : " (" + String.join("; ", others) + ")";
  }

  private static String label(CommandLine.Model.ArgSpec arg) {
    return "`" + (arg instanceof OptionSpec o ? o.longestName() : arg.paramLabel()) + "`";
  }

  private static String settings() throws IOException {
    StringBuilder out = new StringBuilder("# Settings of `rankscape run`\n\n").append(GENERATED);
    out.append(
        "One YAML file; paths are relative to it. A stage without a section is not run; `{}` runs");
    out.append(" it with its defaults.\n\n");
    Map<String, Map<String, String>> docs = docs(source(RunSettings.class));
    record(out, RunSettings.class, docs);
    for (RecordComponent section : RunSettings.class.getRecordComponents()) {
      if (section.getType().isRecord()) {
        out.append("\n## ").append(yaml(section)).append("\n\n");
        record(out, section.getType(), docs);
      }
    }
    return out.toString();
  }

  private static void record(
      StringBuilder out, Class<?> type, Map<String, Map<String, String>> docs) {
    List<List<String>> rows = new ArrayList<>();
    for (RecordComponent c : type.getRecordComponents()) {
      String meaning = docs.get(type.getSimpleName()).get(c.getName());
      rows.add(List.of("`" + yaml(c) + "`", name(c), meaning == null ? "" : meaning));
    }
    table(out, List.of("setting", "type", "meaning"), rows);
  }

  private static String yaml(RecordComponent component) {
    var renamed =
        component.getAccessor().getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  private static String tables() throws IOException {
    StringBuilder out = new StringBuilder("# Tables\n\n").append(GENERATED);
    out.append(
        "What `rankscape query` and the API see. Times are UTC, months `YYYY-MM`. Two views come on top:");
    out.append(
        " `openrank` (computed and imported values) and `names` (repositories and developers).\n");
    for (Table<?> table : Table.all()) {
      Map<String, String> doc = docs(source(table.rowType())).get(table.rowType().getSimpleName());
      String layout =
          switch (table.layout()) {
            case HOUR -> "one file an hour";
            case MONTH -> "one file a month";
            case REPOSITORY -> "one file a repository and month";
            case KEY -> "one file a key";
          };
      out.append("\n## ").append(table.name()).append("\n\n");
      out.append(doc.get("")).append(" Stored as ").append(layout).append(".\n\n");
      List<List<String>> rows = new ArrayList<>();
      for (RecordComponent c : table.rowType().getRecordComponents()) {
        String column = c.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        rows.add(List.of("`" + column + "`", name(c), doc.getOrDefault(c.getName(), "")));
      }
      table(out, List.of("column", "type", "meaning"), rows);
    }
    return out.toString();
  }

  private static String name(RecordComponent component) {
    Class<?> type = component.getType();
    if (List.class.isAssignableFrom(type)) {
      Object element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      return "list of " + ((Class<?>) element).getSimpleName().toLowerCase(Locale.ROOT);
    }
    if (type.isRecord()) {
      return "section";
    }
    return switch (type.getSimpleName()) {
      case "String" -> "text";
      case "Integer" -> "int";
      case "YearMonth" -> "month";
      case "LocalDateTime" -> "time";
      case "LocalDate" -> "day";
      default -> type.getSimpleName().toLowerCase(Locale.ROOT);
    };
  }

  private static String source(Class<?> type) throws IOException {
    String file = type.getName().replace('.', '/') + ".java";
    for (String module : List.of("cli", "warehouse")) {
      Path path = Cli.root().resolve(module).resolve("src/main/java").resolve(file);
      if (Files.exists(path)) {
        return Files.readString(path);
      }
    }
    throw new IOException("no source of " + type);
  }

  /** By name of the record: its parameters, and under the empty name what it is. */
  private static Map<String, Map<String, String>> docs(String source) {
    Map<String, Map<String, String>> out = new LinkedHashMap<>();
    Matcher records = DOC.matcher(source);
    while (records.find()) {
      String doc = records.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip();
      Map<String, String> parts = new LinkedHashMap<>();
      parts.put("", plain(doc.split("@param", 2)[0]));
      Matcher parameters = PARAMETER.matcher(doc);
      while (parameters.find()) {
        parts.put(parameters.group(1), plain(parameters.group(2)));
      }
      out.put(records.group(2), parts);
    }
    return out;
  }

  private static String plain(String doc) {
    return doc.replaceAll("\\{@code\\s+([^}]*)}", "`$1`")
        .replaceAll("\\{@link #?([^}]*)}", "`$1`")
        .replaceAll("</?\\w+>", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static void table(StringBuilder out, List<String> head, List<List<String>> rows) {
    out.append("| ").append(String.join(" | ", head)).append(" |\n");
    out.append("|---".repeat(head.size())).append("|\n");
    for (List<String> row : rows) {
      List<String> cells = row.stream().map(cell -> cell.replace("|", "\\|")).toList();
      out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
  }

  private static String escaped(String text) {
    return text.replace("<", "&lt;").replace("%%", "%");
  }
}
