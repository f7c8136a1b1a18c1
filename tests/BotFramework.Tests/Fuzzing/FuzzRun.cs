using System.Globalization;

namespace BotFramework.Tests.Fuzzing;

/// <summary>
/// Sends cases, and stops at the first that breaks what holds for all of them, saying how to send it again: a status that is meant, no fault
/// in the log, the next good message answered, and memory that doesn't grow with the number of cases.
/// <c>FUZZ_SEED</c> sets the first case's seed and <c>FUZZ_CASES</c> how many follow from it.
/// </summary>
/// <param name="send">Sends a case; gives the status.</param>
/// <param name="faults">What the log has had since it was asked last that it mustn't have.</param>
/// <param name="isAnswered">Whether a good message is answered, and a forged one hasn't been heard.</param>
public sealed class FuzzRun(Func<FuzzCase, Task<int>> send, Func<string[]> faults, Func<Task<bool>> isAnswered)
{
    private const int AtOnce = 8;
    private const int MemoryFrom = 500;

    // In bytes. The server's and the client's pools of buffers, which are filled before, still come and go; what is kept for each of 100,000
    // cases would have to be under 130 bytes to hide among them.
    private const long MayGrowBy = 12 * 1024 * 1024;

    private static readonly int[] Meant = [200, 202, 400, 401, 403, 413, 415, 501];

    /// <param name="caseOf">Makes the case of a seed.</param>
    /// <param name="largest">A good message, as long as one may be.</param>
    /// <param name="usually">How many cases, where nobody asks for another number.</param>
    /// <returns>How many were sent, and the memory before, in the middle and after, in bytes.</returns>
    public async Task<string> RunAsync(Func<ulong, FuzzCase> caseOf, FuzzCase largest, int usually)
    {
        var first = Number("FUZZ_SEED") ?? 20261122;
        var count = Number("FUZZ_CASES") ?? (ulong)usually;
        long? before = null;
        long? middle = null;
        for (ulong sent = 0; sent < count; sent += AtOnce)
        {
            var batch = Enumerable.Range(0, (int)Math.Min(AtOnce, count - sent)).Select(i => caseOf(first + sent + (ulong)i)).ToArray();
            var statuses = await Task.WhenAll(batch.Select(send));
            var found = faults();
            foreach (var (one, status) in batch.Zip(statuses))
            {
                Assert.True(Meant.Contains(status), $"Status {status}. {one}{Lines(found)}");
                Assert.True(one.Caller == Caller.Channel || status is 400 or 401 or 413 or 415, $"Status {status} without a token. {one}");
            }

            Assert.True(found.Length == 0, $"The log has what it mustn't, after one of these:{Lines(batch)}{Lines(found)}");
            Assert.True(await isAnswered(), $"The next good message wasn't answered, after one of these:{Lines(batch)}");
            if (middle == null && sent + AtOnce >= count / 2)
                middle = GC.GetTotalMemory(forceFullCollection: true);
            if (before != null || sent + AtOnce <= MemoryFrom)
                continue;
            for (var i = 0; i < 3; i++)
                await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => send(largest)));
            before = GC.GetTotalMemory(forceFullCollection: true);
        }

        if (before is { } then)
        {
            var after = GC.GetTotalMemory(forceFullCollection: true);
            Assert.True(after - then < MayGrowBy, $"Memory grew by {after - then} bytes over {count - MemoryFrom} cases.");
            return $"{count} cases, first seed {first}; memory {then} bytes after {MemoryFrom} cases, {middle} in the middle, {after} at the end.";
        }

        return $"{count} cases, first seed {first}.";
    }

    private static string Lines(IEnumerable<object> all) => string.Concat(all.Select(one => "\n  " + one));

    private static ulong? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : null;
}
