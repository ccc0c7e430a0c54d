using System.Numerics;

namespace AudioPipelines.Tests.Auditing;

/// <summary>A room with an array of microphones in it, by image sources for the first echoes and by decaying noise for the
/// rest.</summary>
internal sealed class SimulatedRoom
{
    private const float Sound = 343;
    private const float LastImage = 0.05f; // seconds
    private const int Taps = 16; // of a fractional delay

    private readonly Vector3 _walls;
    private readonly Vector3 _centre;
    private readonly float _reverberation; // seconds until −60 dB
    private readonly float _reflection;

    /// <param name="random">Decides everything.</param>
    /// <param name="microphones">How many there are.</param>
    /// <param name="size">The largest distance between two.</param>
    public SimulatedRoom(Random random, int microphones, float size)
    {
        _walls = new Vector3(4 + (3 * random.NextSingle()), 3 + (2 * random.NextSingle()), 2.4f + (0.8f * random.NextSingle()));
        _reverberation = 0.2f + (0.2f * random.NextSingle());
        float volume = _walls.X * _walls.Y * _walls.Z;
        float surface = 2 * ((_walls.X * _walls.Y) + (_walls.Y * _walls.Z) + (_walls.X * _walls.Z));
        _reflection = MathF.Sqrt(1 - Math.Min(0.95f, 0.161f * volume / (surface * _reverberation)));
        _centre = Inside(random, 0.9f);
        Microphones = [.. Enumerable.Range(0, microphones).Select(
            _ => _centre + (Direction(random) * size / 2 * MathF.Cbrt(random.NextSingle())))];
    }

    public Vector3[] Microphones { get; }

    /// <summary>A place for a sound, 1 to 2.5 m from the array.</summary>
    public Vector3 Place(Random random)
    {
        while (true)
        {
            Vector3 place = Inside(random, 0.3f);
            if (Vector3.Distance(place, _centre) is >= 1 and <= 2.5f) return place;
        }
    }

    /// <summary>What each microphone gets of an impulse at a place.</summary>
    public float[][] Responses(Vector3 place, Random random) =>
        [.. Microphones.Select(microphone => Response(place, microphone, random))];

    private float[] Response(Vector3 place, Vector3 microphone, Random random)
    {
        var response = new float[(int)(_reverberation * Speech.SampleRate)];
        int reach = (int)(LastImage * Sound / 2 / Math.Min(_walls.X, Math.Min(_walls.Y, _walls.Z))) + 2;
        foreach (Vector3 cell in Cells(reach))
        {
            for (int mirror = 0; mirror < 8; mirror++)
            {
                var side = new Vector3(mirror & 1, (mirror >> 1) & 1, mirror >> 2);
                Vector3 image = (2 * cell * _walls) + (place * (Vector3.One - (2 * side)));
                float distance = Vector3.Distance(image, microphone);
                if (distance > LastImage * Sound) continue;
                float walls = Vector3.Dot(Vector3.Abs((2 * cell) - side), Vector3.One);
                Add(response, distance / Sound * Speech.SampleRate, MathF.Pow(_reflection, walls) / distance);
            }
        }

        AddTail(response, random);
        return response;
    }

    /// <summary>Noise that goes on where the images end, as loud as they were, and decays.</summary>
    private void AddTail(float[] response, Random random)
    {
        int from = (int)(LastImage * Speech.SampleRate), before = from / 3;
        double energy = 0;
        for (int n = from - before; n < from; n++) energy += response[n] * response[n];
        double size = Math.Sqrt(energy / before) * Math.Exp(-6.9 * before / 2 / (_reverberation * Speech.SampleRate));
        for (int n = from; n < response.Length; n++)
            response[n] +=
                (float)(size * Noise.Normal(random) * Math.Exp(-6.9 * (n - from) / (_reverberation * Speech.SampleRate)));
    }

    private static void Add(float[] response, float delay, float gain)
    {
        int whole = (int)delay;
        for (int tap = 1 - (Taps / 2); tap <= Taps / 2; tap++)
        {
            int at = whole + tap;
            if (at < 0 || at >= response.Length) continue;
            float x = at - delay;
            float sinc = Math.Abs(x) < 1e-4f ? 1 : MathF.Sin(MathF.PI * x) / (MathF.PI * x);
            response[at] += gain * sinc * (0.5f + (0.5f * MathF.Cos(2 * MathF.PI * x / (Taps + 1))));
        }
    }

    private static IEnumerable<Vector3> Cells(int reach) =>
        from x in Enumerable.Range(-reach, (2 * reach) + 1)
        from y in Enumerable.Range(-reach, (2 * reach) + 1)
        from z in Enumerable.Range(-reach, (2 * reach) + 1)
        select new Vector3(x, y, z);

    private Vector3 Inside(Random random, float margin) =>
        new Vector3(margin) + ((_walls - new Vector3(2 * margin)) * new Vector3(
            random.NextSingle(), random.NextSingle(), random.NextSingle()));

    private static Vector3 Direction(Random random) => Vector3.Normalize(new Vector3(
        (float)Noise.Normal(random), (float)Noise.Normal(random), (float)Noise.Normal(random)));
}
