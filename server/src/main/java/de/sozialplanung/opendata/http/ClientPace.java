package de.sozialplanung.opendata.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How fast the client of one connection is: since when a request of his is arriving, and how much of the answers he takes
/// in the time that the server waits for him. All times are those of `System.nanoTime()`.
///
/// Only waiting for the client counts against him. He has a credit of bytes: what he takes is added, up to what is due in one
/// window, and waiting uses it up at the least rate; each answer begins with all of it. So a line that stalls for a moment passes, and one byte now and then
/// does not.
final class ClientPace {

    private enum Turn {
        /// Nothing is asked.
        IDLE,
        /// A request has begun and is not whole.
        ARRIVING,
        /// A request is whole, and not answered yet.
        ANSWERING
    }

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long patience;
    private final double rate;
    private final double most;
    private Turn turn = Turn.IDLE;
    private long begun;
    private boolean waiting;
    private long counted;
    private double credit;

    /// @param arrival how long a request may take to arrive
    /// @param rate    the least bytes of an answer a second; 0 for any
    /// @param window  over which the rate is meant
    ClientPace(Duration arrival, int rate, Duration window) {
        patience = arrival.toNanos();
        this.rate = rate;
        most = rate * (window.toNanos() / SECOND);
        credit = most;
    }

    /// Bytes came.
    synchronized void came(long now) {
        if (turn == Turn.IDLE) {
            begin(now);
        }
    }

    /// The head of a request is whole.
    ///
    /// @param more whether a body follows
    synchronized void headCame(boolean more, long now) {
        if (!more) {
            turn = Turn.ANSWERING;
        } else if (turn != Turn.ARRIVING) {
            begin(now); // it came together with the request before it
        }
    }

    private void begin(long now) {
        turn = Turn.ARRIVING;
        begun = now;
    }

    /// All of a request is here.
    synchronized void allCame() {
        turn = Turn.ANSWERING;
    }

    /// The request is done with.
    synchronized void answered() {
        turn = Turn.IDLE;
        credit = most;
    }

    /// So many bytes could be sent.
    ///
    /// @param all whether these were all there were
    synchronized void sent(long bytes, boolean all, long now) {
        credit = Math.min(most, creditAt(now) + bytes);
        counted = now;
        waiting = !all;
    }

    /// Whether a request takes longer to arrive than it may.
    synchronized boolean isLate(long now) {
        return turn == Turn.ARRIVING && now - begun > patience;
    }

    /// Whether the client is waited for, to take more of an answer.
    synchronized boolean isWaiting() {
        return waiting;
    }

    /// Whether too little of an answer is taken.
    synchronized boolean isTooSlow(long now) {
        return rate > 0 && creditAt(now) < 0;
    }

    private double creditAt(long now) {
        return waiting ? credit - rate * ((now - counted) / SECOND) : credit;
    }
}
