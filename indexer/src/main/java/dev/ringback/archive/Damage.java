package dev.ringback.archive;

/**
 * A stretch of a file that is not what was written there.
 *
 * @param file its name
 * @param offset of the first byte that is lost
 * @param bytes how many, up to the next whole record or the end of the file
 * @param what one clause for people
 */
public record Damage(String file, long offset, long bytes, String what) {
    @Override
    public String toString() {
        return "\"" + file + "\", " + bytes + " bytes from byte " + offset + ": " + what;
    }
}
