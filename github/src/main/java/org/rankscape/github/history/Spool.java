// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The pages fetched so far of a repository's lists, so that a run that was stopped goes on where it
 * was.
 *
 * <pre>
 * begun.json              day of the first page
 * issues/00001.json       what is needed of a page, and the address of the next one
 * entries/42.json         entries of issue 42 that the list of all entries did not show
 * </pre>
 *
 * Files appear whole.
 */
final class Spool {
  private static final String ENTRIES = "entries";
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path folder;

  Spool(Path folder) {
    this.folder = folder;
  }

  /** Day on which the first page was fetched: today, if that is still to come. */
  LocalDate begun(LocalDate today) throws IOException {
    Path file = folder.resolve("begun.json");
    if (!Files.exists(file)) {
      write(file, JsonNodeFactory.instance.objectNode().put("day", today.toString()));
    }
    return LocalDate.parse(JSON.readTree(file.toFile()).path("day").asText());
  }

  /** Pages of a list that are here. */
  int pages(Listing listing) throws IOException {
    return files(listing).size();
  }

  /** Address of the page to fetch next: empty when the list is complete. */
  Optional<String> next(Listing listing, String first) throws IOException {
    List<Path> files = files(listing);
    if (files.isEmpty()) {
      return Optional.of(first);
    }
    return Optional.ofNullable(
        JSON.readTree(files.get(files.size() - 1).toFile()).path("next").asText(null));
  }

  /** The reading that the latest page of a list belongs to, if there is one. */
  Optional<Reading> reading(Listing listing) throws IOException {
    List<Path> files = files(listing);
    if (files.isEmpty()) {
      return Optional.empty();
    }
    JsonNode page = JSON.readTree(files.get(files.size() - 1).toFile());
    return Optional.of(Reading.of(page.path("reading")));
  }

  /** Adds a page. */
  void add(Listing listing, List<JsonNode> items, String next, Reading reading) throws IOException {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("next", next);
    page.set("reading", reading.toJson());
    for (JsonNode item : items) {
      page.withArray("items").add(item);
    }
    String name = String.format(Locale.ROOT, "%05d.json", files(listing).size() + 1);
    write(folder.resolve(listing.text()).resolve(name), page);
  }

  /** Hands on all objects of a list, in the order in which they came. */
  void forEach(Listing listing, Consumer<JsonNode> consumer) throws IOException {
    for (Path file : files(listing)) {
      JSON.readTree(file.toFile()).path("items").forEach(consumer);
    }
  }

  private Path entries(int number) {
    return folder.resolve(ENTRIES).resolve(number + ".json");
  }

  /** Whether the entries of an issue were asked for. */
  boolean hasEntries(int number) {
    return Files.exists(entries(number));
  }

  /** Adds the entries of an issue. */
  void addEntries(int number, List<JsonNode> entries) throws IOException {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.putArray("items").addAll(entries);
    write(entries(number), all);
  }

  /** Hands on the entries of all issues that were asked for. */
  void forEachEntry(Consumer<JsonNode> consumer) throws IOException {
    for (Path file : files(folder.resolve(ENTRIES))) {
      JSON.readTree(file.toFile()).path("items").forEach(consumer);
    }
  }

  /** Forgets everything. */
  void delete() throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private List<Path> files(Listing listing) throws IOException {
    return files(folder.resolve(listing.text()));
  }

  private static List<Path> files(Path pages) throws IOException {
    if (!Files.isDirectory(pages)) {
      return new ArrayList<>();
    }
    try (Stream<Path> all = Files.list(pages)) {
      return new ArrayList<>(
          all.filter(p -> !p.getFileName().toString().startsWith(".")).sorted().toList());
    }
  }

  private static void write(Path file, ObjectNode value) throws IOException {
    Files.createDirectories(file.getParent());
    Path aside = file.resolveSibling("." + file.getFileName());
    Files.write(aside, JSON.writeValueAsBytes(value));
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
