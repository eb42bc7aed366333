package dev.ringback.store.embedded;

import java.nio.file.Path;

/** Holds a data folder in a process of its own until it is killed. Argument: the folder. */
final class OwnerOfAFolder {
    private OwnerOfAFolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        DataFolder folder = DataFolder.open(Path.of(arguments[0]));
        System.out.println("held");
        Thread.sleep(600_000);
        folder.close();
    }
}
