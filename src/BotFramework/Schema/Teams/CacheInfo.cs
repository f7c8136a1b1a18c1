using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How long Teams may keep the answer.</summary>
public class CacheInfo
{
    public CacheInfo()
    {
    }

    public CacheInfo(string cacheType = null, int cacheDuration = 0)
    {
        CacheType = cacheType;
        CacheDuration = cacheDuration;
    }

    /// <summary>cache, or no_cache.</summary>
    [JsonProperty(PropertyName = "cacheType")]
    public string CacheType { get; set; }

    /// <summary>In seconds.</summary>
    [JsonProperty(PropertyName = "cacheDuration")]
    public int CacheDuration { get; set; }
}
