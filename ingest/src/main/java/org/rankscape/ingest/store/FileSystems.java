// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.IllegalConfigurationException;
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
    return SCHEME.matcher(location).matches()
        && !location.toLowerCase(Locale.ROOT).startsWith("file:");
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
