// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rankscape.cli.UserException;
import org.rankscape.cli.stage.ReportPeriod;

/** Reads a settings file; errors name file, line and setting. */
public final class SettingsReader {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private SettingsReader() {}

  /**
   * Reads a settings file.
   *
   * @throws UserException if it cannot be read, is malformed, has an unknown setting or lacks one
   */
  public static RunSettings read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserException(file + " does not exist: give a settings file.");
    }
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new UserException(file + " cannot be read: " + e.getMessage(), e);
    }
    if (text.isBlank()) {
      throw new UserException(file + " is empty.");
    }
    RunSettings settings = parse(file, text);
    check(file, settings);
    return settings;
  }

  private static RunSettings parse(Path file, String text) {
    try {
      JsonNode root = YAML.readTree(text);
      if (root.has("projects") && root.has("layers")) {
        throw new UserException(
            file + " is a catalogue: draw it with 'rankscape render --catalogue " + file + "'.");
      }
      for (Map.Entry<String, JsonNode> section : root.properties()) {
        if (section.getValue().isNull()) {
          throw new UserException(
              file
                  + ":"
                  + YamlLines.line(text, List.of(section.getKey()))
                  + ": section '"
                  + section.getKey()
                  + "' is empty: write '"
                  + section.getKey()
                  + ": {}' to run it with its defaults, or leave it out.");
        }
      }
      return YAML.readValue(text, RunSettings.class);
    } catch (UnrecognizedPropertyException e) {
      throw new UserException(
          where(file, text, e)
              + "unknown setting '"
              + e.getPropertyName()
              + "'. Known here: "
              + e.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", "))
              + ".",
          e);
    } catch (JsonMappingException e) {
      throw new UserException(
          where(file, text, e) + "setting '" + String.join(".", path(e)) + "': " + problem(e), e);
    } catch (JsonProcessingException e) {
      throw new UserException(
          file
              + ":"
              + e.getLocation().getLineNr()
              + ": not YAML: "
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + ". Look at brackets, quotes and indentation there and above.",
          e);
    }
  }

  /** What is wrong with a value, without Java's names for it. */
  private static String problem(JsonMappingException e) {
    if (!(e instanceof MismatchedInputException mismatch) || mismatch.getTargetType() == null) {
      return e.getOriginalMessage();
    }
    Class<?> type = mismatch.getTargetType();
    String given =
        e instanceof InvalidFormatException f ? "'" + f.getValue() + "' is " : "this is ";
    if (type.isEnum()) {
      return given
          + "none of "
          + Arrays.stream(type.getEnumConstants())
              .map(c -> c.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "))
          + ".";
    }
    if (type.isRecord()) {
      return "a section with settings of its own below it is wanted, or {} for its defaults.";
    }
    if (type == YearMonth.class) {
      return given + "no month: write 2025-03.";
    }
    if (type == Boolean.class || type == boolean.class) {
      return given + "not true or false.";
    }
    if (List.class.isAssignableFrom(type)) {
      return "a list is wanted: write [a, b].";
    }
    return Number.class.isAssignableFrom(type) || type.isPrimitive()
        ? given + "no number."
        : given
            + "not what is wanted here: a "
            + type.getSimpleName().toLowerCase(Locale.ROOT)
            + ".";
  }

  private static List<String> path(JsonMappingException e) {
    return e.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(name -> name != null)
        .toList();
  }

  private static String where(Path file, String text, JsonMappingException e) {
    return file + ":" + YamlLines.line(text, path(e)) + ": ";
  }

  private static void check(Path file, RunSettings settings) {
    require(file, settings.warehouse(), "warehouse");
    if (settings.ingest() != null) {
      require(file, settings.ingest().source(), "ingest.source");
    }
    if (settings.render() != null) {
      require(file, settings.render().catalogue(), "render.catalogue");
      require(file, settings.render().out(), "render.out");
    }
    if (settings.explore() != null && settings.explore().seeds() == null) {
      require(
          file,
          settings.render(),
          "explore.seeds (or render.catalogue, whose seeds are then used)");
    }
    if (settings.report() != null) {
      require(file, settings.report().out(), "report.out");
      if (settings.report().catalogue() == null) {
        require(file, settings.render(), "report.catalogue (or render.catalogue)");
      }
      if (settings.report().period() != null) {
        valid(file, "report.period", () -> ReportPeriod.parse(settings.report().period()));
      }
    }
    if (settings.uncertainty() != null) {
      valid(file, "uncertainty", settings.uncertainty()::parsed);
    }
  }

  private static void valid(Path file, String setting, Runnable parsed) {
    try {
      parsed.run();
    } catch (IllegalArgumentException e) {
      throw new UserException(file + ": setting " + setting + ": " + e.getMessage(), e);
    }
  }

  private static void require(Path file, Object value, String setting) {
    if (value == null) {
      throw new UserException(file + ": setting " + setting + " is missing.");
    }
  }
}
