using AudioPipelines.Sources;

namespace AudioPipelines.Tests.Sources;

/// <summary>Which pipelines can run side by side, by their texts.</summary>
public class CoexistenceTests
{
    [TestCase("udpsrc port=5000 ! appsink", "udpsrc address=127.0.0.1 port=5000 ! appsink", ExpectedResult = true)]
    [TestCase("udpsrc port=5000 ! appsink", "udpsrc port=5001 ! appsink", ExpectedResult = false)]
    [TestCase(
        "udpsrc uri=udp://0.0.0.0:5000 ! appsink", "udpsrc caps=\"a, b=(string)c\" port = 5000 ! appsink", ExpectedResult = true)]
    [TestCase("udpsrc uri=\"udp://[::1]:5000\" ! appsink", "udpsrc port=5000 ! appsink", ExpectedResult = true)]
    [TestCase("udpsrc ! appsink", "udpsrc port=5004 ! appsink", ExpectedResult = true)]
    [TestCase("udpsrc uri=udp://239.1.2.3:5000 ! appsink", "udpsrc uri=udp://239.1.2.3:5000 ! appsink", ExpectedResult = false)]
    [TestCase("udpsrc uri=\"udp://[ff02::1]:5000\" ! appsink", "udpsrc port=5000 ! appsink", ExpectedResult = false)]
    [TestCase("tcpclientsrc port=5000 ! appsink", "tcpclientsrc port=5000 ! appsink", ExpectedResult = false)]
    public bool A_unicast_port_of_both_is_shared(string one, string other) => Coexistence.ShareAPort(Plan(one), Plan(other));

    [TestCase(
        "tonesrc ! tee name=t ! appsink t. ! filesink location=a", "tonesrc ! tee ! splitmuxsink appsink", ExpectedResult = true)]
    [TestCase("tonesrc ! appsink", "tonesrc ! tee ! filesink location=a appsink", ExpectedResult = false)]
    [TestCase("tonesrc ! fakesink appsink", "tonesrc ! fakesink appsink", ExpectedResult = false)]
    public bool What_both_write_is_written_by_one_at_a_time(string one, string other) =>
        Coexistence.BothWrite(Plan(one), Plan(other));

    private static PipelinePlan Plan(string launch) => new() { Name = "test", LaunchTexts = [launch] };
}
