namespace Samples.ClapLocator;

/// <summary>A place in the plane of the microphones, in metres.</summary>
internal readonly record struct Place(double X, double Y)
{
    private const double SpeedOfSound = 343; // metres a second at 20 °C

    public double DistanceTo(Place other) => Math.Sqrt(Math.Pow(X - other.X, 2) + Math.Pow(Y - other.Y, 2));

    /// <summary>The place from which a sound takes so much longer to each microphone than to the first.</summary>
    /// <param name="microphones">Where they stand.</param>
    /// <param name="delays">The delay of each behind the first, in seconds.</param>
    /// <returns>The place, and by how many metres the delays miss it (root mean square).</returns>
    public static (Place Place, double Misfit) Locate(Place[] microphones, double[] delays)
    {
        var best = new Place(microphones.Average(place => place.X), microphones.Average(place => place.Y));
        for (double step = 2; step > 0.001; step /= 2) // from a coarse grid over the hall to one of millimetres
        {
            Place centre = best;
            best = (from x in Enumerable.Range(-5, 11)
                    from y in Enumerable.Range(-5, 11)
                    select new Place(centre.X + (x * step), centre.Y + (y * step))).MinBy(Misfit);
        }

        return (best, Misfit(best));

        double Misfit(Place place) => Math.Sqrt(microphones.Zip(delays, (microphone, delay) => Math.Pow(
            place.DistanceTo(microphone) - place.DistanceTo(microphones[0]) - (SpeedOfSound * delay), 2)).Average());
    }
}
