using System.Runtime.CompilerServices;

// Everything that crosses into C is blittable; nothing is marshalled behind our back.
[assembly: DisableRuntimeMarshalling]
