// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.store;

import java.net.URI;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.fs.FileSystem;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** An S3 server in this process that holds its objects in memory. */
public final class S3Server implements AutoCloseable {
  /** The bucket that there is. */
  public static final String BUCKET = "rankscape-test";

  /** Name of the account that may use it. */
  public static final String ACCESS_KEY = "tester";

  /** Its secret. */
  public static final String SECRET_KEY = "not-a-real-secret";

  private final S3Proxy proxy;

  private S3Server(S3Proxy proxy) {
    this.proxy = proxy;
  }

  /** Starts a server on a free port. */
  public static S3Server start() throws Exception {
    TransientNio2BlobStore objects = new TransientNio2BlobStore();
    objects.createContainer(BUCKET);
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(objects)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
            .build();
    proxy.start();
    return new S3Server(proxy);
  }

  /** Its address. */
  public String endpoint() {
    return "http://127.0.0.1:" + proxy.getPort();
  }

  /** Flink's settings for it. */
  public Configuration settings() {
    Configuration settings = new Configuration();
    settings.setString("s3.endpoint", endpoint());
    settings.setString("s3.region", "us-east-1");
    settings.setString("s3.access-key", ACCESS_KEY);
    settings.setString("s3.secret-key", SECRET_KEY);
    return settings;
  }

  /** Lets the file systems of this process use it. */
  public void use() {
    FileSystem.initialize(settings(), null);
  }

  @Override
  public void close() throws Exception {
    FileSystem.initialize(new Configuration(), null);
    proxy.stop();
  }
}
