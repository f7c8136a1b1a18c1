using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Fuzzing;

/// <summary>JSON in which texts that look like dates stay texts: some are no dates, and can't be read as such.</summary>
internal static class AsItCame
{
    public static JObject Read(string json) => (JObject)ReadAny(json);

    public static JToken ReadAny(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }
}
