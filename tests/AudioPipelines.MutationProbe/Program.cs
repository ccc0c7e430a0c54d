// Runs damaged inputs through the library, one after the other in this process, and says what became of each:
//   begin NUMBER FILE          the input, which stays in the folder unless all went well, or COUNT is 1
//   end NUMBER OUTCOME         ended, refused, or the error's kind
//   fault NUMBER WORDS         what must not happen: a hang, an exception that is no AudioSourceException,
//                              a ledger that does not balance
//   dotnet AudioPipelines.MutationProbe.dll media|descriptions SEED FIRST COUNT FOLDER ORIGINAL...
using System.Globalization;
using AudioPipelines.MutationProbe;
using AudioPipelines.TestSupport;

int seed = Number(args[1]), first = Number(args[2]), count = Number(args[3]);
string folder = args[4];
string[] originals = args[5..];
IMutants mutants = args[0] == "media"
    ? new MediaMutants(new MediaMutator(originals, seed), folder, seed)
    : new DescriptionMutants(new TextMutator([.. originals.Select(File.ReadAllText)], seed), folder, seed);
for (int number = first; number < first + count; number++)
{
    string path = mutants.Write(number);
    Console.WriteLine($"begin {number} {path}");
    Task<string> run = Task.Run(() => mutants.Run(path));
    try
    {
        // Far beyond every deadline of the library's.
        if (!run.Wait(TimeSpan.FromSeconds(60))) throw new TimeoutException("hangs");
        Console.WriteLine($"end {number} {run.Result}");
        if (count > 1) File.Delete(path);
    }
    catch (Exception fault)
    {
        Console.WriteLine($"fault {number} {Words(fault.InnerException ?? fault)}");
        if (fault is TimeoutException) Environment.FailFast("hangs");
    }
}

Console.WriteLine($"memory {Environment.WorkingSet / 1024 / 1024} MB");

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static string Words(Exception fault)
{
    string words = fault.ToString().ReplaceLineEndings(" | ");
    return words[..Math.Min(words.Length, 400)];
}
