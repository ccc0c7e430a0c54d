using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;
using AudioPipelines;
using MQTTnet;
using MQTTnet.Protocol;
using Samples.LevelAlarm;

if (args is not [var from, var limit, .. { Length: > 0 } receivers])
{
    Console.Error.WriteLine("usage: LevelAlarm mic|FILE DBFS http://HOST/PATH|mqtt://HOST/TOPIC...");
    return 2;
}

double threshold = double.Parse(limit, CultureInfo.InvariantCulture);
var alarms = Channel.CreateUnbounded<Alarm>(); // a slow network must not hold up the audio
using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
Task sending = SendAlarmsAsync();

await using GstSource source = from == "mic" ? GstSource.FromDescription("mic") : GstSource.FromFile(from);
var meter = new LevelMeter();
var levels = new LevelMeter.Reading[64];
bool isLoud = false;
source.SetCallback(frame =>
{
    meter.Measure(frame);
    double level = levels.Take(meter.Read(levels)).Max(channel => LevelMeter.ToDecibels(channel.Rms));
    if (isLoud ? level > threshold - 6 : level < threshold) return; // 6 dB of hysteresis: one alarm, not a hundred
    isLoud = !isLoud;
    alarms.Writer.TryWrite(new Alarm(source.Name, isLoud, Math.Round(level, 1), frame.Time.TotalSeconds));
});
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    source.Stop();
};
source.Start();
await source.Completion;
alarms.Writer.Complete();
await sending;
Console.WriteLine(source.Ledger);
return 0;

async Task SendAlarmsAsync()
{
    await foreach (Alarm alarm in alarms.Reader.ReadAllAsync())
    {
        Console.WriteLine($"{alarm.Seconds:0.00} s: {alarm.Level:0.0} dBFS, {(alarm.IsLoud ? "loud" : "quiet again")}");
        foreach (var receiver in receivers.Select(address => new Uri(address)))
        {
            try
            {
                await (receiver.Scheme == "mqtt" ? PublishAsync(receiver, alarm) : PostAsync(receiver, alarm));
            }
            catch (Exception error)
            {
                Console.Error.WriteLine($"{receiver}: {error.Message}"); // the others are told all the same
            }
        }
    }
}

async Task PostAsync(Uri receiver, Alarm alarm)
{
    using HttpResponseMessage answer = await http.PostAsJsonAsync(receiver, alarm);
    answer.EnsureSuccessStatusCode();
}

// Alarms are rare. A connection for each needs no code for brokers that come and go.
static async Task PublishAsync(Uri receiver, Alarm alarm)
{
    using IMqttClient client = new MqttClientFactory().CreateMqttClient();
    int port = receiver.Port < 0 ? 1883 : receiver.Port;
    await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(receiver.Host, port).Build());
    await client.PublishStringAsync(
        receiver.AbsolutePath[1..], JsonSerializer.Serialize(alarm, JsonSerializerOptions.Web),
        MqttQualityOfServiceLevel.AtLeastOnce);
    await client.DisconnectAsync();
}
