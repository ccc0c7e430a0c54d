using System.Reflection;
using System.Runtime.CompilerServices;
using AudioPipelines.Dashboard;
using AudioPipelines.Hosting;
using AudioPipelines.Nats;
using AudioPipelines.Testing;

namespace AudioPipelines.ReadmeTests;

public class DefaultsTests
{
    private static readonly Assembly[] _libraries =
        [
            typeof(GstSource).Assembly, typeof(AudioPipelinesOptions).Assembly, typeof(VirtualSource).Assembly,
            typeof(AudioPipelinesPageOptions).Assembly, typeof(NatsPublisher).Assembly, typeof(Fleet.FleetOptions).Assembly,
        ];

    /// <summary>Every property that may be left out, of every type that holds options.</summary>
    public static IEnumerable<TestCaseData> Properties() =>
        from library in _libraries
        from type in library.GetExportedTypes()
        where IsOptions(type)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true } && !property.IsDefined(typeof(RequiredMemberAttribute))
        select new TestCaseData(property).SetArgDisplayNames($"{type.Name}.{property.Name}");

    [TestCaseSource(nameof(Properties))]
    public void The_documented_default_is_the_real_one(PropertyInfo property)
    {
        ArgumentNullException.ThrowIfNull(property);
        object options = Activator.CreateInstance(property.ReflectedType!)!;
        string? documentation = new XmlDocs(property.DeclaringType!.Assembly).ValueOf(property);

        Assert.That(documentation, Is.Not.Null, "its documentation has no <value> that states its default");
        object? real = property.GetValue(options);
        Assert.That(DocumentedDefault.States(documentation!, real), Is.True, $"'{documentation}', but it is '{real ?? "null"}'");
    }

    [TestCase("The default is 5 seconds.", 6)]
    [TestCase("It is 5 seconds.", 5)]
    [TestCase("The default is 5 minutes.", 5)]
    public void A_default_that_is_not_stated_is_found(string documentation, int seconds) =>
        Assert.That(DocumentedDefault.States(documentation, TimeSpan.FromSeconds(seconds)), Is.False);

    private static bool IsOptions(Type type) =>
        (type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Policy", StringComparison.Ordinal)
            || type.Name.EndsWith("Plan", StringComparison.Ordinal))
        && type.IsClass && type.GetConstructor(Type.EmptyTypes) is not null;
}
