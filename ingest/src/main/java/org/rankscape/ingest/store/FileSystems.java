// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.IllegalConfigurationException;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.UnsupportedFileSystemSchemeException;
import org.apache.flink.core.plugin.DefaultPluginManager;
import org.apache.flink.core.plugin.DirectoryBasedPluginFinder;
import org.apache.flink.core.plugin.PluginConfig;
import org.apache.flink.core.plugin.PluginManager;
import org.apache.flink.core.plugin.PluginUtils;
import org.rankscape.ingest.IngestException;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.store.LocalStore;
import org.rankscape.warehouse.store.Store;

/**
 * The file systems of this process. On a cluster Flink sets them up; a command does it with {@link
 * #load}.
 */
public final class FileSystems {
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://.*");
  private static final String ENDPOINT = "s3.endpoint";

  private FileSystems() {}

  /** Whether a location is an address ({@code s3://...}) and not a path of this machine. */
  public static boolean isAddress(String location) {
    String lower = location.toLowerCase(Locale.ROOT);
    return SCHEME.matcher(location).matches() && !lower.startsWith("file:");
  }

  /**
   * Sets up file systems beyond this machine's: settings of {@code config.yaml} in the folder that
   * {@code FLINK_CONF_DIR} names, plugins of the folder that {@code FLINK_PLUGINS_DIR} names, else
   * of the given one. Where no setting names an S3 endpoint, {@code AWS_ENDPOINT_URL_S3} or {@code
   * AWS_ENDPOINT_URL} does. Credentials come from Flink's settings or AWS's standard providers.
   *
   * @param plugins folder with a folder for each plugin; it need not exist
   * @throws IngestException if the settings cannot be read
   */
  public static void load(Path plugins) {
    Configuration settings = settings(System.getenv());
    FileSystem.initialize(settings, pluginManager(plugins, settings));
  }

  private static PluginManager pluginManager(Path plugins, Configuration settings) {
    if (System.getenv().containsKey("FLINK_PLUGINS_DIR") || !Files.isDirectory(plugins)) {
      return PluginUtils.createPluginManagerFromRootFolder(settings);
    }
    try {
      return new DefaultPluginManager(
          new DirectoryBasedPluginFinder(plugins).findPlugins(),
          PluginConfig.fromConfiguration(settings).getAlwaysParentFirstPatterns());
    } catch (IOException e) {
      throw new IngestException("cannot read the plugins in " + plugins + ": " + e.getMessage(), e);
    }
  }

  static Configuration settings(Map<String, String> environment) {
    String folder = environment.get("FLINK_CONF_DIR");
    Configuration settings;
    try {
      settings =
          folder == null ? new Configuration() : GlobalConfiguration.loadConfiguration(folder);
    } catch (IllegalConfigurationException e) {
      throw new IngestException("FLINK_CONF_DIR=" + folder + ": " + e.getMessage(), e);
    }
    String endpoint =
        environment.getOrDefault("AWS_ENDPOINT_URL_S3", environment.get("AWS_ENDPOINT_URL"));
    if (endpoint != null && !settings.containsKey(ENDPOINT)) {
      settings.setString(ENDPOINT, endpoint);
    }
    return settings;
  }

  /** The store below a path or address. */
  public static Store store(String location) {
    return isAddress(location) ? new FlinkStore(checked(location)) : new LocalStore(path(location));
  }

  /** Opens a warehouse for writing. */
  public static Warehouse write(String location) {
    return isAddress(location)
        ? Warehouse.write(store(location), location)
        : Warehouse.write(path(location));
  }

  /** Opens an existing warehouse for reading. */
  public static Warehouse read(String location) {
    return isAddress(location)
        ? Warehouse.read(store(location), location)
        : Warehouse.read(path(location));
  }

  /**
   * Files below an address whose names end so, folders searched in depth; or the file itself.
   *
   * @throws java.io.FileNotFoundException if there is neither such a folder nor such a file
   */
  public static List<ListedFile> list(String location, Predicate<String> wanted)
      throws IOException {
    var root = new org.apache.flink.core.fs.Path(checked(location));
    List<ListedFile> found = new ArrayList<>();
    FileSystem files = FileSystem.getUnguardedFileSystem(root.toUri());
    collect(files, files.getFileStatus(root), wanted, found);
    return found;
  }

  private static void collect(
      FileSystem files, FileStatus at, Predicate<String> wanted, List<ListedFile> found)
      throws IOException {
    var path = at.getPath();
    if (!at.isDir()) {
      if (wanted.test(path.getName())) {
        found.add(new ListedFile(path.toString(), path.getName(), at.getLen()));
      }
      return;
    }
    FileStatus[] children = files.listStatus(path);
    for (FileStatus child : children == null ? new FileStatus[0] : children) {
      if (!child.getPath().equals(path)) {
        collect(files, child, wanted, found);
      }
    }
  }

  /** Whether a file of this name lies at an address or in one of the next folders above it. */
  public static boolean isBeside(String location, String name, int folders) {
    return Stream.iterate(
            new org.apache.flink.core.fs.Path(checked(location)),
            p -> p != null,
            org.apache.flink.core.fs.Path::getParent)
        .limit(folders)
        .anyMatch(p -> exists(new org.apache.flink.core.fs.Path(p, name)));
  }

  private static boolean exists(org.apache.flink.core.fs.Path path) {
    try {
      return !FileSystem.getUnguardedFileSystem(path.toUri()).getFileStatus(path).isDir();
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw new IngestException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /** Opens a file behind an address. */
  public static InputStream open(String location) throws IOException {
    var path = new org.apache.flink.core.fs.Path(location);
    return FileSystem.getUnguardedFileSystem(path.toUri()).open(path);
  }

  private static Path path(String location) {
    return location.startsWith("file:")
        ? Path.of(java.net.URI.create(location).getPath())
        : Path.of(location);
  }

  private static String checked(String location) {
    try {
      FileSystem.getUnguardedFileSystem(new org.apache.flink.core.fs.Path(location).toUri());
      return location;
    } catch (UnsupportedFileSystemSchemeException e) {
      throw new IngestException(
          "no file system for "
              + location
              + ": put Flink's plugin for it into a folder of its own below the folder that"
              + " FLINK_PLUGINS_DIR names.",
          e);
    } catch (IOException | IllegalArgumentException e) {
      throw new IngestException("cannot reach " + location + ": " + e.getMessage(), e);
    }
  }
}
