// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a catalogue from a YAML file: parsed, validated against {@code catalogue.schema.json}, then
 * checked for references and duplicates. All problems of a file are reported together.
 */
public final class CatalogueReader {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
              .build());

  private CatalogueReader() {}

  /**
   * Reads one catalogue.
   *
   * @throws CatalogueException if the file is missing, is not YAML, or breaks a rule of the format
   * @throws UncheckedIOException if the file exists but cannot be read
   */
  public static Catalogue read(Path file) {
    JsonNode root = parse(file, text(file));
    List<Problem> problems = new ArrayList<>(SchemaCheck.problems(root));
    problems.addAll(ReferenceCheck.problems(root));
    if (!problems.isEmpty()) {
      throw new CatalogueException(file, problems, null);
    }
    return CatalogueMapper.catalogue(root);
  }

  private static String text(Path file) {
    if (Files.isDirectory(file)) {
      throw failure(file, 0, "This is a folder.", "Give the catalogue's file, YAML.", null);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw failure(file, 0, "The file does not exist.", "Check the path of the catalogue.", e);
    } catch (CharacterCodingException e) {
      throw failure(file, 0, "The file is not UTF-8 text.", "Save it as UTF-8.", e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read catalogue " + file + ": " + e.getMessage(), e);
    }
  }

  private static JsonNode parse(Path file, String text) {
    try (JsonParser parser = YAML.createParser(text)) {
      var nodes = LocationJsonNodeFactoryFactory.getInstance().getJsonNodeFactory(parser);
      JsonNode root = YAML.reader(nodes).readTree(parser);
      if (root == null || root.isMissingNode() || root.isNull()) {
        throw failure(
            file,
            0,
            "The file is empty.",
            "Start it with 'catalogue: NAME', a title and layers.",
            null);
      }
      if (!root.isObject()) {
        throw failure(
            file,
            1,
            "The file is not a catalogue.",
            "Start it with the key 'catalogue: NAME'.",
            null);
      }
      if (parser.nextToken() != null) {
        throw failure(
            file,
            parser.currentTokenLocation().getLineNr(),
            "A second YAML document begins.",
            "Keep one catalogue per file.",
            null);
      }
      return root;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      String detail = e.getOriginalMessage().lines().findFirst().orElse("").strip();
      throw failure(
          file, Math.max(line, 0), "Not valid YAML: " + detail + ".", "Correct this line.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CatalogueException failure(
      Path file, int line, String wrong, String remedy, Throwable cause) {
    return new CatalogueException(file, List.of(new Problem(line, wrong, remedy)), cause);
  }
}
