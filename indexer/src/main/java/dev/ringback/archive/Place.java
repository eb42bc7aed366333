package dev.ringback.archive;

/**
 * Where a record is kept. Can only name a file of the archive's own form, never a path.
 *
 * @param offset of the record's gzip member, in bytes from the start of the file
 * @param length of the gzip member in bytes
 */
public record Place(String file, long offset, long length) {
    public Place {
        if (FileName.read(file).isEmpty()) {
            throw new ArchiveFault("\"" + file
                    + "\" is no archive file; accepted are names like pages-20261121T101500Z-0f3a9c1e.warc.gz");
        }
        if (offset < 0 || length < 1 || offset > Long.MAX_VALUE - length) {
            throw new ArchiveFault("\"" + file + "\" has no place at byte " + offset + " of " + length
                    + " bytes; accepted are an offset from 0 and a length from 1");
        }
    }

    /** The first byte behind the record. */
    public long end() {
        return offset + length;
    }
}
