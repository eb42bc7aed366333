package dev.ringback.serve.ask;

import java.util.List;

/** A question that cannot be answered as it stands, with everything that is wrong with it. */
public final class AskFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public AskFault(List<Fault> faults) {
        super(faults.size() + " parameters cannot be used");
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
