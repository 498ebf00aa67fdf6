// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rankscape.cli.command.Rankscape;
import org.rankscape.cli.settings.RunSettings;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** One name for one thing, and one thing for one name, in all commands and in settings files. */
class OptionNamesTest {
  /** Settings that are several words or parameters on the command line. */
  private static final Map<String, String> SPELLED =
      Map.of(
          "mirrors", "--mirror", "files", "FILE", "parameters", "--set", "readme", "--no-readme");

  /** An option and the command that has it. */
  private record Use(String command, OptionSpec option) {
    String text() {
      return String.join(" ", option.description());
    }

    @Override
    public String toString() {
      return command + " " + option.longestName() + ": " + text();
    }
  }

  private static List<Use> uses() {
    List<Use> uses = new ArrayList<>();
    collect(Rankscape.commandLine(), uses);
    return uses;
  }

  private static void collect(CommandLine command, List<Use> uses) {
    String name = command.getCommandSpec().qualifiedName();
    command.getCommandSpec().options().stream()
        .filter(o -> !o.usageHelp() && !o.versionHelp() && !o.inherited())
        .forEach(o -> uses.add(new Use(name, o)));
    command.getSubcommands().values().forEach(c -> collect(c, uses));
  }

  /** Whoever has an option of this name means this by it, and whoever means this has this name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--warehouse      ; ^(Folder|Read every file) of (the|a) warehouse",
        "--out            ; (Folder|File) (to write|for the figure)|into this (folder|file)",
        "--from           ; ^(First (month|hour)|Rank this month|Month in which inheritance)",
        "--to             ; ^Last (month|hour)",
        "--month          ; ^(The month|One month)",
        "--catalogue      ; ^(Catalogue|(Only|All) repositories (of|that) (this|a) catalogue)",
        "--values         ; ^computed or imported",
        "--kind           ; repository or developer",
        "--seed           ; ^Seed of",
        "--limit          ; ^(Candidates|Developers|Contributors) (kept|listed|named)|^Rows of each|^Only the N",
        "--language       ; ^Language",
        "--bots           ; no developers, one a line",
        "--coverage-floor ; ^Lowest coverage",
        "--size           ; ^Size of the sheet",
      })
  void aNameStandsForAThing(String name, String meaning) {
    Pattern pattern = Pattern.compile(meaning);
    List<Use> named = new ArrayList<>();
    List<Use> meant = new ArrayList<>();
    for (Use use : uses()) {
      if (use.option.longestName().equals(name)) {
        named.add(use);
      }
      if (pattern.matcher(use.text()).find()) {
        meant.add(use);
      }
    }
    assertThat(named).isNotEmpty();
    assertThat(meant).as("options that mean '%s' are called %s", meaning, name).isEqualTo(named);
  }

  @Test
  void optionsOfANameTakeTheSame() {
    Map<String, Set<String>> labels = new TreeMap<>();
    Map<String, Set<String>> types = new TreeMap<>();
    for (Use use : uses()) {
      String name = use.option.longestName();
      String type = use.option.type().getSimpleName().replace("int", "Integer");
      labels.computeIfAbsent(name, n -> new TreeSet<>()).add(use.option.paramLabel());
      types
          .computeIfAbsent(name, n -> new TreeSet<>())
          .add(use.option.type().isEnum() ? "enum" : type);
    }
    // a folder or a file; a month or months of a year
    Set<String> folderOrFile = Set.of("--out", "--against", "--from", "--to");
    labels.forEach(
        (name, all) -> {
          if (!folderOrFile.contains(name)) {
            assertThat(all).as("labels of " + name).hasSize(1);
          }
        });
    // hours are given more precisely than months, and a warehouse may be an address
    Set<String> finer = Set.of("--from", "--to", "--against", "--warehouse");
    types.forEach(
        (name, all) -> {
          if (!finer.contains(name)) {
            assertThat(all).as("types of " + name).hasSize(1);
          }
        });
  }

  @Test
  void settingsAreCalledAsTheOptionsOfTheirCommand() {
    CommandLine root = Rankscape.commandLine();
    int compared = 0;
    for (RecordComponent section : RunSettings.class.getRecordComponents()) {
      if (!section.getType().isRecord()) {
        assertThat(root.getSubcommands().get("trends").getCommandSpec().optionsMap())
            .containsKey("--" + name(section));
        continue;
      }
      CommandLine command = root;
      for (String part : name(section).split("-")) {
        command = command.getSubcommands().get(part);
      }
      for (RecordComponent setting : section.getType().getRecordComponents()) {
        String option = SPELLED.getOrDefault(name(setting), "--" + name(setting));
        if (option.startsWith("--")) {
          assertThat(command.getCommandSpec().optionsMap()).containsKey(option);
        } else {
          assertThat(command.getCommandSpec().positionalParameters().get(0).paramLabel())
              .isEqualTo(option);
        }
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(30);
  }

  private static String name(RecordComponent component) {
    Method accessor = component.getAccessor();
    JsonProperty renamed = accessor.getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }
}
