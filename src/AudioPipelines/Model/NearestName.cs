namespace AudioPipelines;

/// <summary>Finds the name that somebody probably meant: the known one with the smallest edit distance.</summary>
internal static class NearestName
{
    private const int LongestName = 64;

    /// <summary>The nearest of <paramref name="names"/>; <see langword="null"/>: none is near enough to suggest.</summary>
    public static string? Of(string given, IEnumerable<string> names)
    {
        if (given.Length is 0 or > LongestName) return null;
        string? nearest = null;
        int smallest = Math.Max(1, given.Length / 3) + 1;
        foreach (string name in names)
        {
            if (name.Length > LongestName) continue;
            int distance = EditDistance(given.ToUpperInvariant(), name.ToUpperInvariant());
            // The beginning of a name ("chan") is near to it, however short it is.
            if (given.Length >= 3 && name.StartsWith(given, StringComparison.OrdinalIgnoreCase)) distance = Math.Min(distance, 1);
            if (distance >= smallest) continue;
            smallest = distance;
            nearest = name;
        }

        return nearest;
    }

    /// <summary>How many characters must be inserted, removed, replaced or swapped with their neighbour to turn one word into the
    /// other (optimal string alignment).</summary>
    public static int EditDistance(string from, string to)
    {
        int[] beforeLast = new int[to.Length + 1];
        int[] last = new int[to.Length + 1];
        int[] current = new int[to.Length + 1];
        for (int j = 0; j <= to.Length; j++) last[j] = j;
        for (int i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[to.Length];
    }
}
