using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Model;

namespace AudioPipelines.Trust;

/// <summary>Checks the pipelines of a restricted source: their texts before parsing, and the built pipelines before anything is
/// open. Control thread.</summary>
internal sealed class TrustCheck : IDisposable
{
    private readonly List<TrustGuard> _guards = [];
    private readonly HashSet<string> _allowed;
    private AudioSourceException? _notDecoded;
    private int _elements;

    public TrustCheck(RestrictedPolicy policy)
    {
        Rules = new ResourceRules(policy);
        _allowed = new HashSet<string>(policy.Elements, StringComparer.Ordinal);
    }

    public ResourceRules Rules { get; }

    private RestrictedPolicy Policy => Rules.Policy;

    /// <summary>Checks what a plan says before anything is built: sizes, the files that it reads and writes, the elements it
    /// names.</summary>
    /// <exception cref="AudioSourceException">It is refused.</exception>
    public void CheckPlan(PipelinePlan plan)
    {
        int length = plan.LaunchTexts.Sum(text => text.Length);
        if (length > Policy.MaximumLaunchLength) throw Refusal.TooLong(length, Policy.MaximumLaunchLength);
        int elements = plan.LaunchTexts.Sum(text => LaunchTextScanner.Scan(text).Elements);
        if (elements > Policy.MaximumElements) throw Refusal.TooMany(elements, Policy.MaximumElements);
        foreach (string text in plan.LaunchTexts) CheckText(text);
        foreach (string file in plan.InputFiles) Rules.CheckFile(file, "an input file");
        if (plan.FlightRecorder is { } flight && (flight.OnFailure || flight.Folder is not null))
            Rules.CheckOutputFolder(Path.GetFullPath(flight.Folder ?? "."), "the flight recorder");
        if (plan.Replay?.Folder is { } folder) Rules.CheckFolder(Path.GetFullPath(folder), "the folder to replay");
        if (plan.Audit?.Reference is { } reference)
        {
            if (Directory.Exists(reference)) Rules.CheckFolder(Path.GetFullPath(reference), "the audit's reference");
            else Rules.CheckFile(reference, "the audit's reference");
        }

        if (plan.Recording is not { } recording) return;
        Rules.CheckOutputFolder(Path.GetFullPath(recording.Folder), "the recording");
        if (recording.Encoding is not ("wav" or "flac" or "opus")) throw Refusal.Encoding(recording.Encoding);
    }

    /// <summary>Checks a pipeline that is in NULL, and watches it from then on.</summary>
    /// <exception cref="AudioSourceException">It is refused.</exception>
    public void Admit(Pipeline pipeline)
    {
        using GstObjectHandle.Borrowed borrowed = pipeline.Borrow();
        var guard = new TrustGuard(this, borrowed.Pointer);
        _guards.Add(guard);
        List<nint> all = [GstApi.gst_object_ref(borrowed.Pointer), .. ElementInspector.Contents(borrowed.Pointer)];
        try
        {
            // All elements first: the properties of a refused element are not even read.
            foreach (nint element in all)
            {
                CheckElement(element);
                if (ElementInspector.SetsUpLaterElements(element)) throw Refusal.LaterProperties(Element.NameOf(element) ?? "");
            }

            foreach (nint element in all)
            {
                CheckProperties(element);
                FollowRedirects(element);
                guard.Prepare(element);
            }
        }
        finally
        {
            all.ForEach(GstApi.gst_object_unref);
        }
    }

    /// <summary>The refusal that caused a failure, if there is one; otherwise the failure itself.</summary>
    public AudioSourceException Explain(AudioSourceException error)
    {
        if (_guards.Select(guard => guard.Refused).FirstOrDefault(refused => refused is not null) is { } refused) return refused;
        string[] skipped = [.. _guards.SelectMany(guard => guard.Skipped).Distinct()];
        // Corrupt: to a demuxer, a refused decoder looks like one that rejects its data.
        bool couldNotDecode = error.Kind is AudioSourceErrorKind.MissingPlugin or AudioSourceErrorKind.UnsupportedFormat
            or AudioSourceErrorKind.NoAudio
            or AudioSourceErrorKind.Timeout or AudioSourceErrorKind.Internal or AudioSourceErrorKind.Corrupt;
        return skipped.Length > 0 && couldNotDecode ? _notDecoded ??= Refusal.Skipped(skipped) : error;
    }

    /// <summary>Releases the pipelines.</summary>
    public void Dispose() => _guards.ForEach(guard => guard.Dispose());

    /// <summary>Checks one element and counts it.</summary>
    internal void CheckElement(nint element)
    {
        string kind = ElementInspector.KindOf(element);
        if (!IsAllowed(kind)) throw Refusal.Element(kind, Element.NameOf(element) ?? "");
        if (Interlocked.Increment(ref _elements) > Policy.MaximumElements)
            throw Refusal.TooMany(_elements, Policy.MaximumElements);
    }

    /// <summary>Checks an element's properties: by their judgements if the element is allowed by default, by name and text if the
    /// host added it.</summary>
    internal void CheckProperties(nint element)
    {
        string kind = ElementInspector.KindOf(element);
        string where = $"{kind} '{Element.NameOf(element)}'";
        bool isOutput = ElementInspector.IsOutput(element);
        bool isJudged = AllowedElements.Names.Contains(kind);
        foreach ((string name, string owner, bool isText) in ElementInspector.Settable(element))
        {
            PropertyUse use = JudgedProperties.Of(owner, name);
            if (use is PropertyUse.Refused || (use is PropertyUse.NotJudged && isJudged))
            {
                if (ElementInspector.IsChanged(element, name)) throw Refusal.Property(name, where);
            }
            else if (isText && use is not PropertyUse.Harmless)
            {
                Rules.CheckProperty(use, name, ElementInspector.Text(element, name), where, isOutput);
            }
        }
    }

    internal bool IsAllowed(string factory) => _allowed.Contains(factory);

    private void CheckText(string text)
    {
        foreach (string name in LaunchTextScanner.ElementNames(text))
        {
            if (!IsAllowed(name)) throw Refusal.Element(name, "");
        }

        // A network clock is contacted as soon as the text is known.
        if (!Policy.AllowPrivateHosts && text.Contains("ts-refclk", StringComparison.Ordinal))
            throw Refusal.Host("ts-refclk", "launch text", "is a network clock");
    }

    private void FollowRedirects(nint element)
    {
        foreach ((string name, _, bool isText) in ElementInspector.Settable(element))
        {
            if (!isText || name is not ("uri" or "location") || ElementInspector.Text(element, name) is not { } text
                || !HttpRedirects.IsHttp(text)) continue;
            string last = HttpRedirects.Follow(text, Rules, $"'{name}' of {Element.NameOf(element)}");
            if (last != text) ElementInspector.SetText(element, name, last);
        }
    }
}
