namespace CollectionCoachBot.Playbook;

/// <summary>
/// All values of an enum, their names, and maps by them. Beside what the base library has for it, since that is compiled anew for each of our
/// enums when the process starts, and this is compiled ahead.
/// </summary>
internal static class Each<T>
    where T : struct, Enum
{
    private static readonly T[] All = (T[])Enum.GetValues(typeof(T));

    /// <summary>In the order of the values.</summary>
    public static IReadOnlyList<string> Names { get; } = Enum.GetNames(typeof(T));

    public static EnumMap<T, TValue> Map<TValue>(Func<T, TValue> of) => Map(All, of);

    /// <param name="keys">Those that the map has.</param>
    /// <param name="of">What it has for each.</param>
    public static EnumMap<T, TValue> Map<TValue>(T[] keys, Func<T, TValue> of)
    {
        var values = new TValue[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            values[i] = of(keys[i]);
        return new EnumMap<T, TValue>(keys, values);
    }

    public static T[] Where(Func<T, bool> isWanted)
    {
        var wanted = new T[All.Length];
        var count = 0;
        foreach (var value in All)
        {
            if (isWanted(value))
                wanted[count++] = value;
        }

        return wanted[..count];
    }

    /// <summary>The value of a name in any case.</summary>
    public static bool TryRead(string name, out T value)
    {
        for (var i = 0; i < All.Length; i++)
        {
            if (Names[i].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                value = All[i];
                return true;
            }
        }

        value = default;
        return false;
    }
}
