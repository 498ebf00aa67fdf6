// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of editions, one folder each. An edition appears whole or not at all, is never written
 * again, and is verified against its checksums whenever it is read.
 */
public final class Editions {
  private static final int FORMAT = 1;
  private static final String MANIFEST = "edition.json";
  private static final String RESULT = "result.json";
  private static final String PART = ".part";

  /** Age from which on an edition that is not whole belongs to nobody who still runs. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final Path folder;

  /** The editions in a folder, which need not exist yet. */
  public Editions(Path folder) {
    this.folder = folder;
  }

  /** Writes the files of an edition besides its manifest and result. */
  public interface Contents {
    /** Writes into an empty folder. */
    void write(Path folder) throws IOException;
  }

  /**
   * Freezes an edition.
   *
   * @param name letters, digits, dots, hyphens and underscores; no dot in front
   * @param version version of Rankscape
   * @param settings what it was made with
   * @throws EditionException if the name is no name or taken
   */
  public Edition freeze(
      String name,
      EditionResult result,
      String version,
      Map<String, String> settings,
      Contents contents)
      throws IOException {
    Path target = free(name);
    boolean there = Files.exists(folder);
    Files.createDirectories(folder);
    sweep();
    Path aside = folder.resolve("." + name + "." + UUID.randomUUID() + PART);
    Files.createDirectory(aside);
    try {
      contents.write(aside);
      Files.write(aside.resolve(RESULT), JSON.writeValueAsBytes(result));
      Manifest manifest =
          new Manifest(
              FORMAT, name, version, new LinkedHashMap<>(settings), Checksums.of(aside), "");
      manifest = manifest.with(digest(manifest));
      Files.write(aside.resolve(MANIFEST), JSON.writeValueAsBytes(manifest));
      readOnly(aside);
      try {
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException e) {
        free(name);
        throw e;
      }
      return new Edition(target, manifest, result);
    } finally {
      Folders.delete(aside);
      if (!there) {
        Folders.deleteEmpty(folder);
      }
    }
  }

  /**
   * Where an edition of a name would lie.
   *
   * @throws EditionException if the name is no name or taken
   */
  public Path free(String name) {
    checkName(name);
    Path target = folder.resolve(name);
    if (Files.exists(target)) {
      throw new EditionException(
          "Edition "
              + name
              + " exists in "
              + folder
              + " and is never overwritten: choose another"
              + " name.");
    }
    return target;
  }

  /**
   * Refuses what is no name of an edition.
   *
   * @throws EditionException if it is none
   */
  public static void checkName(String name) {
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
      throw new EditionException(
          "\""
              + name
              + "\" is no name of an edition: use letters, digits, dots, hyphens and"
              + " underscores, such as 2025-05.");
    }
  }

  /**
   * Reads an edition and verifies it.
   *
   * @param nameOrFolder name of an edition here, or the folder of one anywhere
   * @throws EditionException if there is none, or it is not as it was frozen
   */
  public Edition read(String nameOrFolder) throws IOException {
    Path at = find(nameOrFolder);
    List<String> problems = problems(at);
    if (!problems.isEmpty()) {
      throw new EditionException(
          "Edition "
              + at
              + " is not as it was frozen: "
              + String.join("; ", problems)
              + ". Restore it from a copy.");
    }
    return new Edition(at, manifest(at), result(at));
  }

  /**
   * The result of an edition here, not verified: enough to see what it is of.
   *
   * @throws EditionException if there is none
   */
  public EditionResult result(String name) throws IOException {
    return result(find(name));
  }

  private static EditionResult result(Path at) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(at.resolve(RESULT)), EditionResult.class);
    } catch (JsonProcessingException e) {
      throw new EditionException(
          at.resolve(RESULT) + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
    }
  }

  /** Everything in which an edition differs from what was frozen; empty where nothing does. */
  public List<String> verify(String nameOrFolder) throws IOException {
    return problems(find(nameOrFolder));
  }

  /** Names of the editions here, in order. */
  public List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(c -> Files.exists(c.resolve(MANIFEST)))
          .map(c -> c.getFileName().toString())
          .filter(n -> !n.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private Path find(String nameOrFolder) throws IOException {
    Path here = folder.resolve(nameOrFolder);
    Path anywhere = Path.of(nameOrFolder);
    for (Path at : List.of(here, anywhere)) {
      if (Files.exists(at.resolve(MANIFEST))) {
        return at;
      }
    }
    throw new EditionException(
        "There is no edition "
            + nameOrFolder
            + " in "
            + folder
            + ", nor a folder with "
            + MANIFEST
            + ". Editions there: "
            + (names().isEmpty() ? "none" : String.join(", ", names()))
            + ".");
  }

  private static Manifest manifest(Path at) throws IOException {
    return JSON.readValue(Files.readAllBytes(at.resolve(MANIFEST)), Manifest.class);
  }

  private static List<String> problems(Path at) throws IOException {
    Manifest manifest;
    try {
      manifest = manifest(at);
    } catch (JsonProcessingException e) {
      return List.of(MANIFEST + " is not readable: " + e.getOriginalMessage());
    }
    if (manifest == null
        || manifest.digest() == null
        || manifest.files() == null
        || manifest.files().stream().anyMatch(f -> f == null || f.path() == null)) {
      return List.of(MANIFEST + " is not whole");
    }
    if (manifest.format() != FORMAT) {
      return List.of("its format is " + manifest.format() + ", this version reads " + FORMAT);
    }
    List<String> out = new ArrayList<>();
    if (!digest(manifest.with("")).equals(manifest.digest())) {
      out.add(MANIFEST + " was changed");
    }
    Map<String, Manifest.FrozenFile> found = new TreeMap<>();
    Checksums.of(at).forEach(f -> found.put(f.path(), f));
    found.remove(MANIFEST);
    for (Manifest.FrozenFile file : manifest.files()) {
      Manifest.FrozenFile now = found.remove(file.path());
      if (now == null) {
        out.add(file.path() + " is missing");
      } else if (!now.equals(file)) {
        out.add(file.path() + " was changed");
      }
    }
    found.keySet().forEach(path -> out.add(path + " was added"));
    return out;
  }

  private static String digest(Manifest manifest) {
    try {
      return Checksums.sha256(JSON.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readOnly(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toFile().setWritable(false, false)) {
          throw new IOException("cannot make " + file + " read-only");
        }
      }
    }
  }

  private void sweep() throws IOException {
    long limit = Instant.now().minus(ABANDONED).toEpochMilli();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.filter(Editions::isPart).toList()) {
        if (child.toFile().lastModified() < limit) {
          Folders.delete(child);
        }
      }
    }
  }

  private static boolean isPart(Path child) {
    String name = child.getFileName().toString();
    return name.startsWith(".") && name.endsWith(PART) && Files.isDirectory(child);
  }
}
