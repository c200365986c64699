package dev.runm.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Gives every object a uuid of 32 hex digits that depends on the seed, the object's type and its
 * name alone. Not for use by several threads at once.
 */
final class Uuids {
  private final MessageDigest digest;
  private final byte[] seed;

  Uuids(long seed) {
    this.seed = ByteBuffer.allocate(Long.BYTES).putLong(seed).array();
    try {
      // 128 well mixed bits are all that is asked of it
      this.digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }

  String of(String objectType, String name) {
    digest.update(seed);
    digest.update(objectType.getBytes(UTF_8));
    digest.update((byte) 0);
    return HexFormat.of().formatHex(digest.digest(name.getBytes(UTF_8)));
  }
}
