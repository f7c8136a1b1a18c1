using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Fuzzing;

/// <summary>Changes of an activity's structure, made and carried out.</summary>
internal static class OddEdits
{
    private static readonly Gen<int> Anywhere = Gen.Choose(0, 1_000_000);

    private static readonly Gen<int> Times = Gen.Frequency((14, Gen.Choose(1, 5)), (4, Gen.Choose(20, 80)), (1, Gen.Choose(1000, 9000)));

    public static readonly Gen<Edit> Any =
        from kind in Gen.Frequency(
            (3, Gen.Constant(EditKind.Remove)), (8, Gen.Constant(EditKind.Replace)), (3, Gen.Constant(EditKind.Add)), (4, Gen.Constant(EditKind.AddToRoot)),
            (1, Gen.Constant(EditKind.Rename)), (2, Gen.Constant(EditKind.Duplicate)), (3, Gen.Constant(EditKind.Swap)), (1, Gen.Constant(EditKind.Nest)),
            (1, Gen.Constant(EditKind.NestObjects)), (1, Gen.Constant(EditKind.Repeat)), (2, Gen.Constant(EditKind.Lengthen)))
        from place in Anywhere
        from name in OddValues.Name
        from value in OddValues.Json
        from times in Times
        select new Edit(kind, place, name, value, times);

    /// <summary>The activity's text after all of them.</summary>
    public static string Apply(string form, IEnumerable<Edit> edits) => Apply(AsItCame.Read(form), edits);

    /// <summary>The same of an activity that may hold what isn't JSON already.</summary>
    public static string Apply(JObject activity, IEnumerable<Edit> edits)
    {
        foreach (var edit in edits)
            edit.Apply(activity);
        return activity.ToString(Formatting.None);
    }
}
