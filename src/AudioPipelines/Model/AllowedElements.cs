namespace AudioPipelines.Model;

/// <summary>The elements of a restricted source by default.</summary>
/// <remarks>The list holds elements that turn a file, an HTTP stream or a test signal into audio. It holds none that writes,
/// listens, opens a second resource (playlists, adaptive streams, SDP), reads a descriptor, or takes launch text as a
/// property.</remarks>
internal static class AllowedElements
{
    public static IReadOnlyList<string> Names { get; } =
    [
        // Structure.
        "pipeline", "bin", "appsink", "fakesink", "capsfilter", "identity", "queue", "queue2", "multiqueue", "tee", "valve",
        "typefind",
        "input-selector", "funnel", "clocksync", "uridecodebin", "urisourcebin",
        "decodebin", "parsebin",
        // Sources.
        "filesrc", "souphttpsrc", "audiotestsrc",
        // Containers and parsers.
        "audiopipelineswav", "wavparse", "aiffparse", "auparse", "oggdemux", "oggparse", "matroskademux", "qtdemux", "avidemux",
        "flvdemux", "asfdemux",
        "mpegpsdemux", "tsdemux", "tsparse", "id3demux", "apedemux", "icydemux", "flacparse", "mpegaudioparse", "aacparse",
        "ac3parse",
        "dcaparse", "amrparse", "opusparse", "vorbisparse", "sbcparse", "wavpackparse", "rawaudioparse", "audioparse",
        // Decoders.
        "flacdec", "vorbisdec", "opusdec", "speexdec", "mpg123audiodec", "mad", "faad", "fdkaacdec", "a52dec", "dtsdec",
        "wavpackdec",
        "musepackdec", "audiopipelinesmusepackdec", "gsmdec", "sbcdec", "alawdec", "mulawdec", "adpcmdec", "amrnbdec", "amrwbdec",
        "avdec_mp3", "avdec_mp3float",
        "avdec_mp2float", "avdec_aac", "avdec_aac_latm", "avdec_ac3", "avdec_eac3", "avdec_dca", "avdec_flac", "avdec_alac",
        "avdec_opus",
        "avdec_vorbis", "avdec_wmav1", "avdec_wmav2", "avdec_wmapro", "avdec_wmalossless", "avdec_ape", "avdec_tta",
        "avdec_wavpack",
        "avdec_mpc7", "avdec_mpc8", "avdec_amrnb", "avdec_amrwb", "avdec_adpcm_ms", "avdec_adpcm_ima_wav", "avdec_pcm_alaw",
        "avdec_pcm_mulaw",
        // Filters.
        "audioconvert", "audioresample", "audiorate", "audiobuffersplit", "audiomixer", "audiomixmatrix", "adder", "interleave",
        "deinterleave", "volume", "level", "audioamplify", "audiodynamic", "audiopanorama", "audiocheblimit", "audiochebband",
        "audiowsinclimit", "audiowsincband", "equalizer-3bands", "equalizer-10bands", "equalizer-nbands", "rgvolume",
        "scaletempo",
        "removesilence", "cutter",
    ];
}
