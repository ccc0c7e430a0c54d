namespace AudioPipelines.Pipelines.Parallel;

/// <summary>Decodes one batch after the other with a decoder of its own, on its own thread.</summary>
/// <param name="number">Its number.</param>
/// <param name="order">Which batch it decodes.</param>
/// <param name="makeDecoder">Makes its decoder, on its thread, before its first batch; is given what another lane's decoder has
/// chosen to make.</param>
/// <param name="fail">Told of an exception.</param>
internal sealed class DecodeLane(int number, DecodeOrder order, Func<string?, LaneDecoder> makeDecoder, Action<Exception> fail)
{
    /// <summary>So many packets are taken and handed over at once: to do so costs two uses of the lock.</summary>
    private const int Taken = 32;

    private readonly PassedItem[] _items = new PassedItem[Taken];
    private readonly List<PassedItem> _following = [];
    private LaneDecoder? _decoder;

    public void Run()
    {
        try
        {
            while (order.TakeBatch(number, out DecodeStart? start) is { } batch)
            {
                _decoder ??= makeDecoder(order.Format);
                _decoder.Begin(start);
                Decode(batch);
                Empty(_decoder.Made);
            }
        }
        catch (Exception exception)
        {
            fail(exception);
        }
        finally
        {
            _decoder?.Dispose();
        }
    }

    /// <summary>Decodes a batch, and those behind it that no other lane decodes, or decodes in another way.</summary>
    private void Decode(DecodeBatch batch)
    {
        int done = 0;
        while (true)
        {
            if (!DecodeRest(batch, done, out int flow)) return;
            switch (order.EndBatch(batch, number, flow, out DecodeBatch? next))
            {
                case Passage.GoOn:
                    done = 0;
                    break;
                case Passage.Compare when DecodeInto(batch, next!, out done):
                    order.Agree(batch, number);
                    return;
                case Passage.Compare when order.TakeOver(batch, number, _following):
                    break;
                default:
                    Empty(_following);
                    return;
            }

            batch = next!;
        }
    }

    /// <summary>Decodes what the lane has not yet decoded of a batch.</summary>
    /// <returns>False: the batch is not the lane's any more.</returns>
    private bool DecodeRest(DecodeBatch batch, int done, out int flow)
    {
        flow = DecodeOrder.FlowOk;
        while (flow == DecodeOrder.FlowOk)
        {
            int count = order.CopyInput(batch, done, _items, number);
            if (count <= 0) return count == 0;
            done += count;
            flow = FeedAll(count);
            if (_decoder!.Format is { } format) order.AllowStarts(format);
            if (!order.Deliver(batch, number, _decoder.Made)) return false;
        }

        return true;
    }

    private int FeedAll(int count)
    {
        int flow = DecodeOrder.FlowOk;
        for (int i = 0; i < count; i++)
        {
            if (flow == DecodeOrder.FlowOk) flow = _decoder!.Feed(_items[i]);
            else _items[i].Release();
        }

        return flow;
    }

    /// <summary>Decodes the first packets of a batch that another lane decodes, and compares.</summary>
    /// <param name="batch">The lane's batch.</param>
    /// <param name="next">The one that another lane decodes.</param>
    /// <param name="done">How many of its packets were decoded.</param>
    /// <returns>Whether both have made the same. If not, what was made is kept.</returns>
    private bool DecodeInto(DecodeBatch batch, DecodeBatch next, out int done)
    {
        done = 0;
        if (next.Start is not { } start) return false;
        bool isThere = false;
        while (_following.Count(item => item.Kind == PassedKind.Buffer) < DecodeOrder.ComparedBuffers)
        {
            Span<PassedItem> one = _items.AsSpan(0, 1);
            if (order.CopyInput(next, done, one, DecodeBatch.NoLane) <= 0) break;
            if (one[0].Kind == PassedKind.Event)
            {
                one[0].Release();
                break;
            }

            done++;
            if (_decoder!.Feed(one[0]) != DecodeOrder.FlowOk) break;
            foreach (PassedItem item in _decoder.Made)
            {
                isThere |= item.Kind == PassedKind.Buffer && start.IsReachedBy(item.Pointer);
                if (isThere) _following.Add(item);
            }

            if (isThere) _decoder.Made.RemoveAll(_following.Contains);
            if (!order.Deliver(batch, number, _decoder.Made)) break;
        }

        List<PassedItem> theirs = order.CopyFirstOutput(next);
        bool agrees = Comparison.Agree(_following, theirs);
        Empty(theirs);
        if (agrees) Empty(_following);
        return agrees;
    }

    private static void Empty(List<PassedItem> items)
    {
        foreach (PassedItem item in items) item.Release();
        items.Clear();
    }
}
