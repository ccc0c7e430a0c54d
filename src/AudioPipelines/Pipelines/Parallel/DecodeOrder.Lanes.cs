namespace AudioPipelines.Pipelines.Parallel;

/// <content>What lanes ask for.</content>
internal sealed partial class DecodeOrder
{
    private bool IsOver => _isStopping || _flow != FlowOk;

    /// <summary>Lets lanes begin in the middle of the stream: it is known what the first one decodes to.</summary>
    /// <param name="format">Its format, as caps.</param>
    public void AllowStarts(string format)
    {
        if (Format is not null) return;
        lock (_lock)
        {
            Format = format;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>The first batch where a lane can begin. Waits for one.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="start">How it begins, with references for the caller; <see langword="null"/>: as at a stream's start.</param>
    /// <returns><see langword="null"/>: there is nothing more to do.</returns>
    public DecodeBatch? TakeBatch(int lane, out DecodeStart? start)
    {
        lock (_lock)
        {
            while (!IsOver)
            {
                for (DecodeBatch? batch = _front; batch is not null; batch = batch.Next)
                {
                    bool mayBegin = batch.BeginsStream
                        || (batch.Start is not null && Format is not null && _disagreements < MostDisagreements);
                    if (batch.Lane != DecodeBatch.NoLane || !mayBegin) continue;
                    batch.Lane = lane;
                    if (batch.Start is not null) Begun++;
                    start = batch.Start?.WithOwnReferences();
                    return batch;
                }

                Monitor.Wait(_lock);
            }

            start = null;
            return null;
        }
    }

    /// <summary>The next items of a batch. Waits for them.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="from">How many of its items the lane has had.</param>
    /// <param name="into">Gets them, each with a reference for the caller.</param>
    /// <param name="lane">The lane whose batch it is; <see cref="DecodeBatch.NoLane"/>: it looks into another's.</param>
    /// <returns>How many; 0: there are no more; -1: the batch is not the lane's any more.</returns>
    public int CopyInput(DecodeBatch batch, int from, Span<PassedItem> into, int lane)
    {
        lock (_lock)
        {
            while (true)
            {
                if (IsOver || (lane != DecodeBatch.NoLane && batch.Lane != lane)) return -1;
                int count = Math.Min(into.Length, batch.Input.Count - from);
                for (int i = 0; i < count; i++) into[i] = batch.Input[from + i].WithOwnReference();
                if (count > 0 || batch.IsClosed) return count;
                _starving++;
                Monitor.Wait(_lock);
                _starving--;
            }
        }
    }

    /// <summary>Hands over what a batch became. Waits while too much of it is held.</summary>
    /// <returns>False: the batch is not the lane's any more, and the items were released.</returns>
    public bool Deliver(DecodeBatch batch, int lane, List<PassedItem> items)
    {
        lock (_lock)
        {
            bool isOurs = !IsOver && batch.Lane == lane;
            bool wakes = isOurs && items.Count > 0;
            foreach (PassedItem item in items)
            {
                if (isOurs) Hold(batch, item);
                else item.Release();
            }

            items.Clear();
            if (wakes) Monitor.PulseAll(_lock);
            while (isOurs && batch.HeldBytes > MostHeldBytes && batch.OutputBuffers >= ComparedBuffers)
            {
                Monitor.Wait(_lock);
                isOurs = !IsOver && batch.Lane == lane;
            }

            return isOurs;
        }
    }

    /// <summary>Notes that a lane has decoded all of a batch. What follows decides whether it is done.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="lane">The lane.</param>
    /// <param name="flow">The decoder's last <c>GstFlowReturn</c>.</param>
    /// <param name="following">The batch after it; <see langword="null"/>: nothing follows in this stream.</param>
    /// <returns>What the lane does next.</returns>
    public Passage EndBatch(DecodeBatch batch, int lane, int flow, out DecodeBatch? following)
    {
        lock (_lock)
        {
            following = batch.Next;
            if (IsOver || batch.Lane != lane) return Passage.Leave;
            (batch.IsDecoded, batch.Flow) = (true, flow);
            Monitor.PulseAll(_lock);
            if (flow != FlowOk || batch.EndsStream)
            {
                batch.IsDone = true;
                return Passage.Leave;
            }

            if (following!.Lane != DecodeBatch.NoLane) return Passage.Compare;
            following.Lane = lane;
            batch.IsDone = true;
            return Passage.GoOn;
        }
    }

    /// <summary>The first buffers that another lane has made of its batch, each with a reference for the caller. Waits for
    /// them.</summary>
    public List<PassedItem> CopyFirstOutput(DecodeBatch batch)
    {
        lock (_lock)
        {
            while (!IsOver && batch.OutputBuffers < ComparedBuffers && !batch.IsDecoded) Monitor.Wait(_lock);
            return [.. batch.Output.Where(item => item.Kind == PassedKind.Buffer).Take(ComparedBuffers)
                .Select(item => item.WithOwnReference())];
        }
    }

    /// <summary>Says that a batch is right, and so is what another lane makes of the one after it.</summary>
    public void Agree(DecodeBatch batch, int lane)
    {
        lock (_lock)
        {
            if (batch.Lane != lane) return;
            _disagreements = 0;
            batch.IsDone = true;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Takes a batch from the lane that began there.</summary>
    /// <param name="batch">The batch before it, which is done.</param>
    /// <param name="lane">The lane that takes it.</param>
    /// <param name="first">What this lane has made of the first packets.</param>
    /// <returns>False: the batch before it is not this lane's any more.</returns>
    public bool TakeOver(DecodeBatch batch, int lane, List<PassedItem> first)
    {
        lock (_lock)
        {
            if (IsOver || batch.Lane != lane) return false;
            _disagreements++;
            TakenOver++;
            DecodeBatch taken = batch.Next!;
            taken.DropOutput();
            taken.Lane = lane;
            foreach (PassedItem item in first) Hold(taken, item);
            first.Clear();
            batch.IsDone = true;
            Monitor.PulseAll(_lock);
            return true;
        }
    }

    private static void Hold(DecodeBatch batch, PassedItem item)
    {
        batch.Output.Enqueue(item);
        batch.HeldBytes += SizeOf(item);
        if (item.Kind == PassedKind.Buffer) batch.OutputBuffers++;
    }
}

/// <summary>What a lane does at the end of a batch.</summary>
internal enum Passage
{
    /// <summary>Look for another batch.</summary>
    Leave,

    /// <summary>Decode the next one too: no other lane has.</summary>
    GoOn,

    /// <summary>Compare with the lane that decodes the next one.</summary>
    Compare,
}
