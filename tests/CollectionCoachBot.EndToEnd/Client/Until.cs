using System.Diagnostics;

namespace CollectionCoachBot.EndToEnd.Client;

/// <summary>Waiting for a condition instead of for a time.</summary>
internal static class Until
{
    /// <summary>Generous: only a defect reaches it, a slow machine doesn't.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Asks again every 50 ms until <paramref name="look"/> finds something.</summary>
    /// <exception cref="TimeoutException">Nothing was found in time; the message says what was waited for and what was there.</exception>
    public static async Task<T> FoundAsync<T>(Func<Task<T?>> look, Func<string> what, TimeSpan? patience = null)
        where T : class
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await look() is { } found)
                return found;
            if (Stopwatch.GetElapsedTime(started) > (patience ?? Patience))
                throw new TimeoutException($"Waited in vain for {what()}");
            await Task.Delay(50);
        }
    }

    public static Task<T> FoundAsync<T>(Func<T?> look, Func<string> what, TimeSpan? patience = null)
        where T : class => FoundAsync(() => Task.FromResult(look()), what, patience);

    public static Task TrueAsync(Func<bool> holds, Func<string> what, TimeSpan? patience = null) =>
        FoundAsync(() => holds() ? "yes" : null, what, patience);
}
