using AudioPipelines.Sources;

namespace AudioPipelines.Tests.Sources;

/// <summary>Places that a replay is asked to go to.</summary>
public sealed class ReplayJumpsTests
{
    [Test]
    public async Task Who_asked_for_a_place_hears_of_it_once_the_source_is_there()
    {
        var jumps = new ReplayJumps();
        Task asked = jumps.Ask(TimeSpan.FromSeconds(2));
        bool wasToldBefore = true;

        TimeSpan place = jumps.Take(_ => wasToldBefore = asked.IsCompleted);

        Assert.That((place, wasToldBefore), Is.EqualTo((TimeSpan.FromSeconds(2), false)));
        await asked;
    }
}
