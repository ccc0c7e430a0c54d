namespace AudioPipelines.Delivery;

/// <summary>Adds the accounts of all frames that a source has made, channel by channel.</summary>
internal delegate void LedgerAdder(ref ChannelLedger[] ledgers);
