using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AudioPipelines.Cli;

/// <summary>What one types, for each verb: shown at the end of its help.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string[]> _ofVerbs = new(StringComparer.Ordinal)
    {
        ["run"] =
        [
            "run talk.flac", "run mic --duration 10s --out take.wav", "run https://radio.example/live.mp3",
            "run tone --frequency 1000 --buffers 100 --json", "run nats://broker:4222/hall?from=first --out hall.wav",
        ],
        ["list"] = ["list", "list --json"],
        ["explain"] = ["explain mic", "explain talk.flac --dot | dot -Tsvg > talk.svg"],
        ["validate"] = ["validate frontDoor.yaml", "validate pipelines/*.yaml --json"],
        ["probe"] = ["probe talk.flac", "probe https://radio.example/live.mp3 --json"],
        ["devices"] = ["devices", "devices --follow --json"],
        ["doctor"] = ["doctor"],
        ["soak"] = ["soak tone --chaos 7 --duration 10m"],
        ["record"] = ["record mic --out takes --segment 60s", "record frontDoor.yaml --out takes --encoding flac"],
        ["replay"] = ["replay takes --from 90s", "replay takes --fast --json frames"],
        ["convert"] = ["convert talk.mp3 --out talk.flac", "convert array.wav --out channels --per-channel"],
        ["audit"] = ["audit array.wav", "audit array.yaml --duration 30s --size 0.5m --plot array.svg"],
        ["calibrate"] = ["calibrate array.yaml --count 5", "calibrate array.yaml --play --signal chirp", "calibrate takes"],
        ["meter"] = ["meter mic", "meter array.yaml", "meter talk.flac --json"],
        ["plot"] = ["plot talk.flac", "plot mic --duration 10s --out mic.svg", "plot takes --channels 1-4 --spectrogram --dark"],
        ["serve"] = ["serve mic tone --open", "serve pipelines", "serve frontDoor.yaml --listen 0.0.0.0:8099",
            "serve mic --frames nats://broker:4222",
            "serve pipelines --cluster redis://10.0.0.4:6379 --frames nats://10.0.0.4:4222"],
        ["fleet"] =
        [
            "fleet list", "fleet add hall rtp --set streams=udp://239.69.1.1:5004 --two-readers --label net=dante",
            "fleet drain berlin-2 --cluster redis://10.0.0.4:6379", "fleet list --at http://10.0.0.5:8098",
        ],
        ["new"] = ["new mic", "new talk.flac talk.yaml", "new rtsp://camera.local/stream"],
        ["schema"] = ["schema pipelines"],
        ["completion"] = ["completion bash > ~/.local/share/bash-completion/completions/audiopipelines"],
    };

    /// <summary>A verb's examples.</summary>
    public static IReadOnlyList<string> Of(string verb) => _ofVerbs.GetValueOrDefault(verb, []);

    /// <summary>Adds the examples to the help of all verbs.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            if (help.Action is HelpAction plain) help.Action = new HelpWithExamples(plain);
        }
    }

    private sealed class HelpWithExamples(HelpAction plain) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            int status = plain.Invoke(parseResult);
            Command verb = parseResult.CommandResult.Command;
            IReadOnlyList<string> examples = verb is RootCommand ? [.. Of("run"), .. Of("probe").Take(1)] : Of(verb.Name);
            if (examples.Count == 0) return status;
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (string example in examples) output.WriteLine($"  audiopipelines {example}");
            output.WriteLine();
            return status;
        }
    }
}
