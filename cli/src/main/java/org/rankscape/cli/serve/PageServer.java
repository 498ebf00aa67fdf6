// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.rankscape.cli.UserException;

/**
 * Serves the files of one folder over HTTP, for the people at this machine. Only reads; hidden
 * files and everything outside the folder do not exist for it. Served at a loopback address, it
 * answers only to names of this machine, so that no page on the web can read it through a name of
 * its own.
 */
public final class PageServer implements Closeable {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("pdf", "application/pdf"));
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final HttpServer server;
  private final ExecutorService threads;
  private final Path folder;
  private final ReloadEvents reloads;
  private final boolean loopback;

  private PageServer(HttpServer server, Path folder, ReloadEvents reloads) {
    this.server = server;
    this.folder = folder;
    this.reloads = reloads;
    this.loopback = server.getAddress().getAddress().isLoopbackAddress();
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "serve");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts to serve.
   *
   * @param folder folder with an {@code index.html}
   * @param host name or address to listen at
   * @param port port, 0 for any that is free
   * @param reload whether pages load themselves anew when a file of the folder changes
   * @throws UserException if the folder holds no page, or the address cannot be had
   */
  public static PageServer start(Path folder, String host, int port, boolean reload)
      throws IOException {
    Path real = page(folder);
    HttpServer http;
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0);
    } catch (UnknownHostException e) {
      throw new UserException("--host " + host + " is not known: write 127.0.0.1 or 0.0.0.0.", e);
    } catch (BindException e) {
      throw new UserException(
          "cannot listen at "
              + host
              + ":"
              + port
              + " ("
              + e.getMessage()
              + "): choose another --port, or --port 0 for any that is free.",
          e);
    }
    PageServer server = new PageServer(http, real, reload ? ReloadEvents.watch(real) : null);
    http.createContext("/", server::answer);
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  private static Path page(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UserException(
          "folder " + folder + " does not exist: give the one that 'rankscape render' wrote to.");
    }
    if (!Files.isRegularFile(folder.resolve("index.html"))) {
      Path below = folder.resolve("landscape");
      throw new UserException(
          "folder "
              + folder
              + " has no index.html: "
              + (Files.isRegularFile(below.resolve("index.html"))
                  ? "did you mean " + below + "?"
                  : "give the one that 'rankscape render' wrote to."));
    }
    return folder.toRealPath();
  }

  /** Where the page is to be opened. */
  public URI address() {
    InetAddress at = server.getAddress().getAddress();
    String host = at.isAnyLocalAddress() ? "127.0.0.1" : at.getHostAddress();
    String written = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + written + ":" + server.getAddress().getPort() + "/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      if (loopback && !isOwnName(exchange.getRequestHeaders().getFirst("Host"))) {
        send(
            exchange, 403, "text/plain", text("This server answers to names of its machine only."));
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, 405, "text/plain", text("Only GET and HEAD are answered."));
      } else if (reloads != null && exchange.getRequestURI().getPath().equals(ReloadEvents.PATH)) {
        reloads.listen(exchange);
      } else {
        file(exchange);
      }
    }
  }

  private static boolean isOwnName(String host) {
    return host != null
        && OWN_NAMES.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
  }

  private void file(HttpExchange exchange) throws IOException {
    Path file = find(exchange.getRequestURI().getPath());
    if (file == null) {
      send(exchange, 404, "text/plain", text("There is no such file."));
      return;
    }
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    long version = reloads == null ? 0 : reloads.version();
    byte[] bytes = Files.readAllBytes(file);
    if (reloads != null && ending.equals("html")) {
      bytes = text(ReloadScript.into(new String(bytes, StandardCharsets.UTF_8), version));
    }
    send(exchange, 200, TYPES.getOrDefault(ending, "application/octet-stream"), bytes);
  }

  /** The file that a path names, or null where there is none that may be seen. */
  private Path find(String path) throws IOException {
    try {
      Path asked = folder.resolve(path.replaceFirst("^/+", "")).normalize();
      Path file = Files.isDirectory(asked) ? asked.resolve("index.html") : asked;
      if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
        return null;
      }
      for (Path part : folder.relativize(file)) {
        if (part.toString().startsWith(".")) {
          return null;
        }
      }
      return file.toRealPath().startsWith(folder) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    if (reloads != null) {
      reloads.close();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
