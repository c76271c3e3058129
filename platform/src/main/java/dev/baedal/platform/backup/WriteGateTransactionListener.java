package dev.baedal.platform.backup;

import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Makes every transaction that may write pass the gate: those of consumers, clocks and commands alike. */
class WriteGateTransactionListener implements TransactionExecutionListener {

	private final WriteGate pause;

	WriteGateTransactionListener(WriteGate pause) {
		this.pause = pause;
	}

	/** Waits before the transaction takes a connection. */
	@Override
	public void beforeBegin(TransactionExecution transaction) {
		if (!transaction.isReadOnly()) {
			try {
				pause.workBegins();
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CannotCreateTransactionException("interrupted while the service was paused", e);
			}
		}
	}

	@Override
	public void afterBegin(TransactionExecution transaction, Throwable failure) {
		if (failure != null) {
			ended(transaction);
		}
	}

	@Override
	public void afterCommit(TransactionExecution transaction, Throwable failure) {
		ended(transaction);
	}

	@Override
	public void afterRollback(TransactionExecution transaction, Throwable failure) {
		ended(transaction);
	}

	private void ended(TransactionExecution transaction) {
		if (!transaction.isReadOnly()) {
			pause.workEnded();
		}
	}
}
