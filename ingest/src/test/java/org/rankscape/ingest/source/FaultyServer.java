// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.source;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A server that answers exactly as a test says, byte by byte, one request a connection. */
public final class FaultyServer implements Closeable {
  private final ServerSocket socket;
  private final Answer answer;
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** What was asked. */
  public record Request(int number, String method, String path, Map<String, String> headers) {
    /** Where the wanted range begins; 0 without one. */
    int from() {
      String range = headers.getOrDefault("range", "bytes=0-");
      return Integer.parseInt(range.substring("bytes=".length(), range.indexOf('-')));
    }
  }

  /** Answers a request. */
  public interface Answer {
    void give(Request request, Reply reply) throws IOException;
  }

  /** Writes an answer. */
  public final class Reply {
    private final OutputStream out;

    Reply(OutputStream out) {
      this.out = out;
    }

    /** A head, each header as one string. */
    public Reply head(int status, String... headers) throws IOException {
      String head =
          "HTTP/1.1 "
              + status
              + " x\r\nConnection: close\r\n"
              + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList())
              + "\r\n";
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return this;
    }

    /** Some bytes of a body. */
    public Reply body(byte[] bytes, int from, int to) throws IOException {
      out.write(bytes, from, to - from);
      out.flush();
      return this;
    }

    /** A whole file, as a sound server sends it. */
    public void file(byte[] bytes, String... headers) throws IOException {
      String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
      all[headers.length] = "Content-Length: " + bytes.length;
      head(200, all).body(bytes, 0, bytes.length);
    }

    /** The rest of a file, as a sound server sends it. */
    public void rest(byte[] bytes, int from, String... headers) throws IOException {
      String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
      all[headers.length] = "Content-Length: " + (bytes.length - from);
      all[headers.length + 1] =
          "Content-Range: bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length;
      head(206, all).body(bytes, from, bytes.length);
    }

    /** A status without body. */
    public void status(int status, String... headers) throws IOException {
      String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
      all[headers.length] = "Content-Length: 0";
      head(status, all);
    }

    /** Sends nothing more until the test ends. */
    public void stall() throws IOException {
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  /** Starts. */
  public FaultyServer(Answer answer) throws IOException {
    this.answer = answer;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "faulty server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        daemon(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String line = in.readLine();
      if (line == null) {
        return;
      }
      String[] start = line.split(" ");
      Map<String, String> headers = new TreeMap<>();
      for (line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      Request request;
      synchronized (requests) {
        request = new Request(requests.size() + 1, start[0], start[1], headers);
        requests.add(request);
      }
      answer.give(request, new Reply(connection.getOutputStream()));
    } catch (IOException e) {
      // the client went away
    }
  }

  /** Base address. */
  public String address() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/hours";
  }

  /** What was asked so far. */
  public List<Request> requests() {
    return Collections.unmodifiableList(requests);
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    socket.close();
  }
}
