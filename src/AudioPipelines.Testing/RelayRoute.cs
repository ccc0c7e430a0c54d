using System.Net;

namespace AudioPipelines.Testing;

/// <summary>A path through a <see cref="UdpImpairmentRelay"/>, usually of one RTP stream.</summary>
/// <param name="Listen">Where packets come in: an address of this machine or a multicast group. Port 0 takes a free one; see
/// <see cref="UdpImpairmentRelay.ListenEndPoints"/>.</param>
/// <param name="Target">Where they go.</param>
/// <param name="Plan">What happens to them; <see langword="null"/>: the relay's plan.</param>
public sealed record RelayRoute(IPEndPoint Listen, IPEndPoint Target, ImpairmentPlan? Plan = null);
